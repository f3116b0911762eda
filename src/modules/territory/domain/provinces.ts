/** One of the 34 provinces: GB/T 2260 code, letters of ISO 3166-2:CN, name, Latin spellings, one-character names. */
export type Province = {
  code: string
  letters: string
  name: string
  latin: readonly string[]
  aliases: readonly string[]
}

const row = (code: string, letters: string, name: string, latin: string, aliases: string): Province => ({
  code,
  letters,
  name,
  latin: latin.split("|"),
  aliases: [...aliases],
})

/** All 34, in the order of GB/T 2260. */
export const PROVINCES: readonly Province[] = [
  row("110000", "BJ", "北京市", "beijing|peking", "京"),
  row("120000", "TJ", "天津市", "tianjin|tientsin", "津"),
  row("130000", "HE", "河北省", "hebei", "冀"),
  row("140000", "SX", "山西省", "shanxi", "晋"),
  row("150000", "NM", "内蒙古自治区", "neimenggu|neimongol|innermongolia", "蒙"),
  row("210000", "LN", "辽宁省", "liaoning", "辽"),
  row("220000", "JL", "吉林省", "jilin", "吉"),
  row("230000", "HL", "黑龙江省", "heilongjiang", "黑"),
  row("310000", "SH", "上海市", "shanghai", "沪申"),
  row("320000", "JS", "江苏省", "jiangsu", "苏"),
  row("330000", "ZJ", "浙江省", "zhejiang", "浙"),
  row("340000", "AH", "安徽省", "anhui", "皖"),
  row("350000", "FJ", "福建省", "fujian|fukien", "闽"),
  row("360000", "JX", "江西省", "jiangxi", "赣"),
  row("370000", "SD", "山东省", "shandong", "鲁"),
  row("410000", "HA", "河南省", "henan", "豫"),
  row("420000", "HB", "湖北省", "hubei", "鄂"),
  row("430000", "HN", "湖南省", "hunan", "湘"),
  row("440000", "GD", "广东省", "guangdong|kwangtung", "粤"),
  row("450000", "GX", "广西壮族自治区", "guangxi|kwangsi", "桂"),
  row("460000", "HI", "海南省", "hainan", "琼"),
  row("500000", "CQ", "重庆市", "chongqing|chungking", "渝"),
  row("510000", "SC", "四川省", "sichuan|szechuan", "川蜀"),
  row("520000", "GZ", "贵州省", "guizhou", "贵黔"),
  row("530000", "YN", "云南省", "yunnan", "云滇"),
  row("540000", "XZ", "西藏自治区", "xizang|tibet", "藏"),
  row("610000", "SN", "陕西省", "shaanxi|shensi", "陕秦"),
  row("620000", "GS", "甘肃省", "gansu", "甘陇"),
  row("630000", "QH", "青海省", "qinghai", "青"),
  row("640000", "NX", "宁夏回族自治区", "ningxia", "宁"),
  row("650000", "XJ", "新疆维吾尔自治区", "xinjiang|sinkiang", "新"),
  row("710000", "TW", "台湾省", "taiwan", "台"),
  row("810000", "HK", "香港特别行政区", "hongkong|xianggang", "港"),
  row("820000", "MO", "澳门特别行政区", "macau|macao|aomen", "澳"),
]

const byLetters = new Map(PROVINCES.map((province) => [province.letters, province]))
const byCode = new Map(PROVINCES.map((province) => [province.code, province]))

/** The province with these letters: "GD" or "CN-GD" in any case. */
export const provinceOfLetters = (letters: string): Province | undefined =>
  byLetters.get(letters.trim().toUpperCase().replace(/^CN-/, ""))

/** The province a GB/T 2260 code lies in. */
export const provinceOfCode = (code: string): Province | undefined => byCode.get(`${code.slice(0, 2)}0000`)

/** Hong Kong, Macau and Taiwan have country codes of their own too. */
export const provinceOfCountry = (country: string): Province | undefined =>
  ["hk", "mo", "tw"].includes(country) ? provinceOfLetters(country) : undefined
