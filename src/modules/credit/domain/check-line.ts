import type { CreditImportKind } from "../../../http/credit-imports"
import type { ErrorCode } from "../../../http/errors"
import { isPayable, money } from "../../../shared/money"
import type { LineValues, ReadLine } from "./import-values"
import { matchPayment, type NamedCharge, type PayableAccount } from "./match-payment"

/** A dealer with one of its accounts; without an account in any currency `account_id` is null. */
export type DealerFact = Omit<PayableAccount, "account_id" | "currency_code"> & {
  dealer_id: string
  account_id: string | null
  currency_code: string | null
  /** The currency that a new account gets. */
  dealer_currency: string
}

/** What is known of the dealers, documents and earlier lines that a chunk of lines speaks of. */
export type ImportFacts = {
  dealers: readonly DealerFact[]
  /** Charges that are open, by whomever they were written. */
  charges: readonly NamedCharge[]
  /** Debits that stand, open or paid, or for a file of credit notes those: number and amount of an account. */
  documents: readonly { account_id: string; document_number: string; amount: string }[]
  /** Lines of other files that were written under the same key. */
  written: readonly { line_key: string; amount: string | null }[]
}

export type Verdict = {
  status: "ready" | "skipped" | "refused" | "waiting"
  code: ErrorCode | null
  params: Record<string, string>
  account_id: string | null
  line_key: string | null
  /** What writing the line needs besides its values. */
  extra: Record<string, string>
}

type Question = {
  kind: CreditImportKind
  options: { open_accounts: boolean }
  facts: ImportFacts
  /** The latest day that has begun anywhere on earth. */
  latest_on: string
  /** Keys of the lines before, with their line. */
  seen: Map<string, number>
}

const MOST = money(10).pow(15)
const NOWHERE = { account_id: null, currency_code: "" }

const verdict = (status: Verdict["status"], more: Partial<Verdict> = {}): Verdict => ({
  ...{ code: null, params: {}, account_id: null, line_key: null, extra: {} },
  ...more,
  status,
})
const no = (code: ErrorCode, params: Record<string, string> = {}): Verdict =>
  verdict("refused", { code, params })

/** The key that makes two lines the same; null where the account's own state says whether a line is there. */
const keyOf = (kind: CreditImportKind, account: string, values: LineValues): string | null => {
  switch (kind) {
    case "opening":
    case "charge":
      return `debit:${account}:${values.document_number ?? ""}`
    case "credit_note":
      return `note:${account}:${values.document_number ?? ""}`
    case "payment":
      return `bank:${values.date ?? ""}:${values.amount ?? ""}:${values.reference ?? `${values.payer ?? ""}|${values.text ?? ""}|${values.dealer_code ?? ""}`}`
    default:
      return null
  }
}

const amountFault = (kind: CreditImportKind, values: LineValues, currency: string): Verdict | null => {
  const text = values.amount ?? values.limit ?? values.balance ?? "0"
  const amount = money(text)
  const isSigned = kind === "external_balance"
  if (!isSigned && (amount.isNegative() || (amount.isZero() && kind !== "limit"))) {
    return no("credit_amount_invalid", { amount: text })
  }
  if (amount.abs().gt(MOST)) {
    return no("amount_out_of_range", { amount: text })
  }

  return isPayable(text, currency) ? null : no("amount_too_precise", { amount: text, currency })
}

/** The dealer's account in the line's currency, or in its only one. */
const accountOf = (
  { kind, options, facts }: Question,
  code: string,
  currency: string | undefined
): { fact: DealerFact; account_id: string | null; currency_code: string } | Verdict => {
  const own = facts.dealers.filter(({ dealer_code }) => dealer_code === code)
  const [first] = own
  if (!first) {
    return no("credit_import_dealer_not_found", { dealer: code })
  }
  const fitting = own.filter(
    (one) => one.account_id !== null && (currency === undefined || one.currency_code === currency)
  )
  if (fitting.length > 1) {
    return no("credit_import_currency_needed", { dealer: code })
  }
  const [only] = fitting
  if (!only && !(kind === "limit" && options.open_accounts)) {
    return no("credit_import_no_account", { dealer: code })
  }

  return {
    fact: only ?? first,
    account_id: only?.account_id ?? null,
    currency_code: only?.currency_code ?? currency ?? first.dealer_currency,
  }
}

const unnamed = (
  question: Question,
  values: LineValues
): Verdict | { account_id: string; named: string[]; currency_code: string } => {
  const payable = question.facts.dealers.flatMap(({ account_id, currency_code, ...fact }) =>
    account_id && currency_code && (!values.currency || values.currency === currency_code)
      ? [{ ...fact, account_id, currency_code }]
      : []
  )
  const text = [values.text, values.reference, values.note].filter(Boolean).join(" ")
  const match = matchPayment({ payer: values.payer ?? "", text }, payable, question.facts.charges)
  if ("candidates" in match) {
    const dealers = [...new Set(match.candidates)].join(", ")

    return dealers
      ? verdict("waiting", { code: "credit_import_dealer_ambiguous", params: { dealers } })
      : verdict("waiting", { code: "credit_import_dealer_unknown" })
  }
  const currency_code = payable.find(({ account_id }) => account_id === match.account_id)?.currency_code

  return { ...match, currency_code: currency_code ?? "" }
}

const thereAlready = (
  { kind, facts }: Question,
  line_key: string,
  { account_id, currency_code: currency }: { account_id: string | null; currency_code: string },
  values: LineValues
): Verdict | null => {
  const earlier = facts.written.find((one) => one.line_key === line_key)
  const document =
    kind === "opening" || kind === "charge" || kind === "credit_note"
      ? facts.documents.find(
          (one) => one.account_id === account_id && one.document_number === values.document_number
        )
      : undefined
  const amount = earlier?.amount ?? document?.amount
  if (amount === undefined) {
    return null
  }

  return money(amount).eq(values.amount ?? 0)
    ? verdict("skipped", { code: "credit_import_there", account_id })
    : no("credit_import_differs", {
        number: values.document_number ?? values.reference ?? "",
        amount: money(amount).toFixed(),
        currency,
      })
}

const dayFault = ({ document_on, due_on, effective_on }: LineValues, latestOn: string): Verdict | null => {
  if (effective_on && effective_on > latestOn) {
    return no("credit_effective_future", { effective_on })
  }

  return document_on && due_on && due_on < document_on
    ? no("credit_document_dates", { document_on, due_on })
    : null
}

/** What is to become of a line? Nothing is written yet; the same is asked again, under lock, when it is. */
export const checkLine = (question: Question, line: number, { values, fault }: ReadLine): Verdict => {
  if (fault) {
    return no(fault.code, fault.params)
  }
  const { kind, seen, latest_on } = question
  const found =
    kind === "payment" && !values.dealer_code
      ? unnamed(question, values)
      : accountOf(question, values.dealer_code ?? "", values.currency)
  const isUnknown = "status" in found
  if (isUnknown && found.status === "refused") {
    return found
  }
  const { account_id, currency_code } = isUnknown ? NOWHERE : found
  const wrong = isUnknown ? null : amountFault(kind, values, currency_code)
  const line_key = keyOf(kind, account_id ?? "", values)
  const fail = wrong ?? dayFault(values, latest_on)
  if (fail) {
    return { ...fail, account_id }
  }
  if (line_key !== null) {
    const first = seen.get(line_key)
    if (first !== undefined) {
      return { ...no("credit_import_duplicate", { line: String(first) }), account_id }
    }
    seen.set(line_key, line)
    const there = thereAlready(question, line_key, { account_id, currency_code }, values)
    if (there) {
      return { ...there, account_id }
    }
  }
  if (isUnknown) {
    return { ...found, line_key }
  }
  const extra = {
    currency_code,
    ...("fact" in found && { dealer_id: found.fact.dealer_id }),
    ...("named" in found && found.named.length && { named: JSON.stringify(found.named) }),
  }

  return verdict("ready", { account_id, line_key, extra })
}
