import type { Language } from "./sentence"

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const formatIn = (language: Language, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, timeZoneName: "shortOffset", hourCycle: "h23", hour: "2-digit", minute: "2-digit" },
    ...{ day: "numeric", month: language === "zh" ? "numeric" : "short", year: "numeric" },
  })

const formatOf = (language: Language, zone: unknown): Intl.DateTimeFormat => {
  try {
    return formatIn(language, typeof zone === "string" ? zone : "UTC")
  } catch {
    return formatIn(language, "UTC")
  }
}

/**
 * An instant with offset as it stands in a sentence, always with its zone: `1 Dec 2026, 00:00 (GMT+8)`, `2026年12月1日 00:00（GMT+8）`;
 * in UTC where no zone is known. Undefined for what is no instant.
 */
export const sayInstant = (text: string, zone: unknown, language: Language): string | undefined => {
  const at = new Date(text)
  if (!INSTANT.test(text) || Number.isNaN(at.getTime())) {
    return undefined
  }
  const parts = Object.fromEntries(
    formatOf(language, zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  )
  const { year, month, day, hour, minute, timeZoneName } = parts
  const offset = /^GMT(\+0)?$/.test(timeZoneName ?? "") ? "UTC" : timeZoneName
  const time = `${hour}:${minute}`

  return language === "zh"
    ? `${year}年${Number(month)}月${Number(day)}日 ${time}（${offset}）`
    : `${day} ${month} ${year}, ${time} (${offset})`
}
