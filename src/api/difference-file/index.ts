import type { CreditDifference } from "../../http/credit-external"
import type { Language } from "../../http/errors"
import { decimalsOf, money } from "../../shared/money"
import { csvFile, inert } from "../csv-file"

const HEAD: Record<Language, readonly string[]> = {
  en: [
    ...["Dealer code", "Dealer", "Currency", "Receivables kept by", "As of", "Balance by the ERP"],
    ...["Charged here since", "Balance by our ledger", "Difference"],
    ...["Document", "Due", "Open by the ERP", "Open here"],
  ],
  zh: [
    ...["经销商编码", "经销商", "币种", "以谁的应收为准", "截止时间", "ERP 余额"],
    ...["其后本商城应收", "本账余额", "差额"],
    ...["单据号", "到期日", "ERP 未清", "本账未清"],
  ],
}
const KEEPER: Record<Language, Record<CreditDifference["mode"], string>> = {
  en: { shop: "This store", external: "The ERP" },
  zh: { shop: "本商城", external: "ERP" },
}
const NO_FIGURES = ["", "", "", "", "", ""]
const NO_DOCUMENT = ["", "", "", ""]

const rowsOf = (one: CreditDifference, language: Language): string[][] => {
  const plain = (amount: number | null) =>
    amount === null ? "" : money(amount).toFixed(decimalsOf(one.currency_code))
  const who = [inert(one.dealer.code), inert(one.dealer.name), one.currency_code.toUpperCase()]
  const figures = [one.external_balance, one.unreported, one.ledger_balance, one.difference]

  return [
    [...who, KEEPER[language][one.mode], one.external_as_of, ...figures.map(plain), ...NO_DOCUMENT],
    ...(one.documents ?? []).map((document) => [
      ...[...who, ...NO_FIGURES, inert(document.document_number), document.due_on ?? ""],
      ...[plain(document.external_open), plain(document.ledger_open)],
    ]),
  ]
}

/** Where the ERP's books and ours differ, for spreadsheets: a row for each account, below it one for each document that differs. */
export const differencesCsv = (differences: readonly CreditDifference[], language: Language): Buffer =>
  csvFile([HEAD[language], ...differences.flatMap((one) => rowsOf(one, language))])
