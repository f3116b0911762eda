import type {
  CreditLateFeePolicy,
  CreditTerms,
  CreditTermsChange,
  CreditTermsState,
} from "../../http/credit-terms"
import { PLAIN_TERMS } from "../../modules/credit/domain/due-date"
import { type LateFeePolicy, NO_LATE_FEES } from "../../modules/credit/domain/late-fee"
import { zoneOfAccount } from "./credit-zone"
import { iso, rowsOf, type Scope } from "./dealer-sql"

/** A policy of late fees as the contract shows it: numbers for the decimal text that is kept. */
export const toFeePolicy = ({ minimums, annual_rate, ...rest }: LateFeePolicy): CreditLateFeePolicy => ({
  ...rest,
  annual_rate: Number(annual_rate),
  minimums: Object.fromEntries(
    Object.entries(minimums).map(([currency, least]) => [currency, Number(least)])
  ),
})

type Value = CreditTerms | LateFeePolicy
type Row = Omit<CreditTermsChange, "value" | "before" | "created_at"> & {
  value: Value | null
  before: Value | null
  created_at: Date
  place: number
}

const shown = (value: Value | null): CreditTermsChange["value"] =>
  value && "annual_rate" in value ? toFeePolicy(value) : value

/** The newest changes of an account and the store's own newest values. */
const CHANGES = `
  SELECT * FROM (
    SELECT p.id, p.kind, p.account_id, p.value, p.reason, p.created_by, p.created_at,
      lag(p.value) OVER (PARTITION BY p.account_id, p.kind ORDER BY p.version) AS before,
      row_number() OVER (PARTITION BY p.account_id, p.kind ORDER BY p.version DESC)::int AS place
    FROM dealer_credit_policy p WHERE (p.account_id IS NULL OR p.account_id = :accountId) AND p.deleted_at IS NULL
  ) change WHERE place <= 50 ORDER BY created_at DESC, id`

/** What holds for an account, or for the store where it is null; whose it is, and how it came about. Two queries. */
export const creditTermsState = async (scope: Scope, accountId: string | null): Promise<CreditTermsState> => {
  const [rows, zone] = await Promise.all([
    rowsOf<Row>(scope, CHANGES, { accountId: accountId ?? "" }),
    accountId === null ? undefined : zoneOfAccount(scope, accountId),
  ])
  const newest = <V extends Value>(kind: Row["kind"], whose: string | null): V | null =>
    (rows.find((row) => row.kind === kind && row.account_id === whose && row.place === 1)?.value ??
      null) as V | null
  const stateOf = <V extends Value>(kind: Row["kind"], plain: V) => {
    const store = newest<V>(kind, null)
    const own = accountId === null ? store : newest<V>(kind, accountId)
    const inherited = accountId === null ? plain : (store ?? plain)

    return { own, inherited, in_force: own ?? inherited }
  }
  const fees = stateOf<LateFeePolicy>("late_fee", NO_LATE_FEES)

  return {
    terms: stateOf<CreditTerms>("terms", PLAIN_TERMS),
    late_fee: {
      own: fees.own && toFeePolicy(fees.own),
      inherited: toFeePolicy(fees.inherited),
      in_force: toFeePolicy(fees.in_force),
    },
    time_zone: zone ?? null,
    changes: rows
      .filter(({ account_id }) => account_id === accountId)
      .slice(0, 50)
      .map(({ place: _place, value, before, created_at, ...row }) => ({
        ...row,
        value: shown(value),
        before: shown(before),
        created_at: iso(created_at),
      })),
  }
}
