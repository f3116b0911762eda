import { allow, combine, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"

/** A row of a limit journal, oldest first, of the account or of its group. */
export type JournalRow = {
  id: string
  account_id: string
  kind: "permanent" | "temporary" | "approval" | "rejection"
  change_id: string | null
  credit_limit: Amount
  is_unlimited: boolean
  ends_at: Date | null
  needs_approval: boolean
  created_by: string | null
  created_at: Date
}

/** A row of the journal of what bends a limit, oldest first: its tolerance (decimal text), or the group account above. */
export type BendRow = {
  account_id: string
  kind: "tolerance" | "parent"
  before: string | null
  after: string | null
  created_by: string | null
  created_at: Date
}

export type ReleaseQuestion = {
  actor_id: string
  account_id: string
  journal: readonly JournalRow[]
  bends: readonly BendRow[]
  /** When the order was stopped, or its hold placed. */
  opened_at: Date
  /** What was in use in the account right after a hold was placed; null for an order that holds nothing yet. */
  exposure_after: Amount | null
  sales_owner_id: string | null
  may_sales_release: boolean
  now: Date
}

/** A raise: who made or agreed to it, when, until when, and what could be used before; null: nobody can tell any more. */
type Raise = { account_id: string; by: string | null; at: Date; ends_at: Date | null; before: Amount | null }

const isAbove = (
  row: Pick<JournalRow, "credit_limit" | "is_unlimited">,
  before: Pick<JournalRow, "credit_limit" | "is_unlimited"> | undefined
): boolean =>
  !before?.is_unlimited && (row.is_unlimited || money(row.credit_limit).gt(before?.credit_limit ?? 0))

/** What stands where no limit was ever given for good. */
const NOTHING = { credit_limit: "0", is_unlimited: false }

/**
 * Every raise of the journal with the people behind it: its author, and who agreed to it. The first limit for good raises nothing,
 * and setting back what was lowered since the order was stopped neither; a limit for a time raises whatever stands.
 */
const raisesOf = (journal: readonly JournalRow[], openedAt: Date): Raise[] => {
  const standing = new Map<string, JournalRow>()
  const atOpening = new Map<string, JournalRow>()
  const changes = new Map(journal.map((row) => [row.id, row]))

  return journal.flatMap((row) => {
    const { account_id, created_at: at, kind } = row
    const before = standing.get(account_id)
    const about = kind === "approval" ? changes.get(row.change_id ?? "") : row
    if (kind === "rejection" || !about) {
      return []
    }
    const isTemporary = about.kind === "temporary"
    if (!isTemporary && !row.needs_approval) {
      standing.set(account_id, row)
      if (at < openedAt) {
        atOpening.set(account_id, row)
      }
    }
    const stood = before ?? (isTemporary ? NOTHING : undefined)
    const then = at < openedAt ? stood : (atOpening.get(account_id) ?? stood)
    if (!stood || !isAbove(row, stood) || !isAbove(row, then)) {
      return []
    }
    const raise = { account_id, at, ends_at: isTemporary ? row.ends_at : null, before: stood.credit_limit }

    return [...new Set([row.created_by, about.created_by])].map((by) => ({ ...raise, by }))
  })
}

/** What one row of a limit journal puts in force for good. */
const isPermanent = (
  { kind, needs_approval, change_id }: JournalRow,
  journal: readonly JournalRow[]
): boolean =>
  kind === "approval"
    ? journal.some(({ id, kind: of }) => id === change_id && of === "permanent")
    : kind === "permanent" && !needs_approval

const limitBefore = (
  journal: readonly JournalRow[],
  { account_id, created_at }: BendRow
): JournalRow | undefined =>
  journal
    .filter(
      (row) => row.account_id === account_id && row.created_at < created_at && isPermanent(row, journal)
    )
    .at(-1)

/**
 * Raises without a new limit: a tolerance that grows beyond what it was when the order was stopped, and a group that is left for
 * good. How much room the group had cannot be told afterwards.
 */
const raisesByBending = ({ bends, journal, opened_at }: ReleaseQuestion): Raise[] =>
  bends.flatMap((bend, at): Raise[] => {
    const { account_id, kind, before, after, created_by: by, created_at } = bend
    const others = bends.filter((one) => one.account_id === account_id && one.kind === kind)
    const raise = { account_id, by, at: created_at, ends_at: null }
    if (kind === "parent") {
      const isBack = bends.slice(at + 1).some((one) => others.includes(one) && one.after === before)

      return before === null || isBack ? [] : [{ ...raise, before: null }]
    }
    const since = created_at < opened_at ? bend : others.find((one) => one.created_at >= opened_at)
    const isRaise = money(after ?? 0).gt(before ?? 0) && money(after ?? 0).gt(since?.before ?? 0)
    const limit = limitBefore(journal, bend)

    return isRaise && !limit?.is_unlimited
      ? [{ ...raise, before: money(limit?.credit_limit ?? 0).plus(before ?? 0) }]
      : []
  })

const wasNeeded = (
  { account_id, at, ends_at, before }: Raise,
  { account_id: own, opened_at, exposure_after, now }: ReleaseQuestion
): boolean =>
  at >= opened_at ||
  (ends_at !== null && ends_at > now) ||
  (exposure_after !== null && account_id === own && (before === null || money(exposure_after).gt(before)))

/**
 * May this person give a stopped order or a hold free? Not who raised the limit (or its tolerance, or took the account out of its
 * group), or agreed to raise it, since it was stopped, for a time that still runs, or so that the hold fitted at all
 * (`credit_own_limit_release`); and not the dealer's own sales owner (`credit_sales_release`).
 */
export const decideRelease = (question: ReleaseQuestion): Decision => {
  const { actor_id, journal, sales_owner_id, may_sales_release } = question
  const raises = [...raisesOf(journal, question.opened_at), ...raisesByBending(question)]
  const isOwn = raises.some((raise) => raise.by === actor_id && wasNeeded(raise, question))

  return combine([
    isOwn ? deny("credit_own_limit_release") : allow(),
    sales_owner_id === actor_id && !may_sales_release ? deny("credit_sales_release") : allow(),
  ])
}
