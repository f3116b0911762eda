/** First digits of China Post's codes by province; what lies on both sides of a border is left out. */
const PREFIXES: Record<string, string> = {
  "110000": "10",
  "120000": "30",
  "130000": "050 051 052 053 054 055 056 057 058 060 061 062 063 064 066 067 070 071 072 073 074 075 076",
  "140000": "03 04",
  "150000": "010 011 012 013 014 015 016 017 020 021 024 026 027 028 029 137",
  "210000": "11 12",
  "220000": "130 131 132 133 134 135 136",
  "230000": "150 151 152 153 154 155 156 157 158 161 163 164 166",
  "310000": "20",
  "320000": "21 22",
  "330000": "31 32",
  "340000": "23 24",
  "350000": "35 36",
  "360000": "33 34",
  "370000": "25 26 27",
  "410000": "45 46 47",
  "420000": "43 44",
  "430000": "41 42",
  "440000": "51 52",
  "450000": "53 54",
  "460000": "57",
  "500000": "400 401 402 404 405 408 409",
  "510000": "61 62 63 64",
  "520000": "55 56",
  "530000": "65 66 67",
  "540000": "85",
  "610000": "71 72",
  "620000": "73 74",
  "630000": "81",
  "640000": "75",
  "650000": "83 84",
}

const byPrefix = new Map(
  Object.entries(PREFIXES).flatMap(([code, prefixes]) => prefixes.split(" ").map((prefix) => [prefix, code]))
)

/** The province a six-digit Chinese postal code belongs to, as a GB/T 2260 code. */
export const provinceOfPostal = (postal: string): string | undefined =>
  /^\d{6}$/.test(postal) ? (byPrefix.get(postal.slice(0, 3)) ?? byPrefix.get(postal.slice(0, 2))) : undefined
