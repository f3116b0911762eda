import { amounts, group, type OptionCheck, value } from "./option-checks"

const MOST = 12
const CHARGES: readonly unknown[] = ["capture", "shipment"]

const isWhole = (given: unknown, from: number, to: number): boolean =>
  typeof given === "number" && Number.isInteger(given) && given >= from && given <= to

const isText = (given: unknown): boolean => typeof given === "string" && given.trim() !== ""

const whole = (what: string, from: number, to: number): OptionCheck =>
  value(`${what}, a whole number from ${from} to ${to}`, (given) => isWhole(given, from, to))

const yesOrNo = value("true or false", (given) => typeof given === "boolean")

const isRising = (given: unknown): boolean =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.length <= MOST &&
  given.every((bound, at) => isWhole(bound, at === 0 ? 0 : Number(given[at - 1]) + 1, at === 0 ? 0 : 36_500))

const isFont = (given: unknown): boolean => {
  const { path, name } = (typeof given === "object" ? (given ?? {}) : { path: given }) as Record<
    string,
    unknown
  >

  return isText(path) && (name === undefined || isText(name))
}

const check = group({
  counts: group({ held: yesOrNo, charged: yesOrNo, unapplied: yesOrNo }),
  limitApprovalAbove: amounts,
  writeOffTolerance: amounts,
  chargeOn: value('"capture" or "shipment"', (given) => CHARGES.includes(given)),
  agingBuckets: value(
    `a list of at most ${MOST} whole numbers of days that rise from 0, such as [0, 30, 60, 90, 120]`,
    isRising
  ),
  salesMayRelease: yesOrNo,
  statements: group({
    confirmDays: whole("days to confirm a statement", 1, 366),
    autoConfirm: yesOrNo,
  }),
  pdfFont: value("a font's file, or { path, name } of a font in a collection", isFont),
  merchantName: value("a name", isText),
  notices: group({
    dueInDays: value(
      "days before a charge is due, a whole number from 0 to 366, or null for no notice",
      (given) => given === null || isWhole(given, 0, 366)
    ),
    limitPercent: value(
      "a percentage of the limit, above 0 and at most 100, or null for no notice",
      (given) => given === null || (typeof given === "number" && given > 0 && given <= 100)
    ),
    channel: value("a notification channel's name", isText),
  }),
  dunningHour: whole("an hour of the dealer's day", 0, 23),
})

/**
 * What is wrong with the merchant's settings of credit, in words for who wrote them: a value that makes no sense, and a name that
 * nothing reads, which would switch a control off without a word. Empty: nothing.
 */
export const faultsOfOptions = (options: unknown): string[] => check("credit", options)
