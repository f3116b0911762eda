import { type BendRow, decideRelease, type JournalRow, type ReleaseQuestion } from "../decide-release"
import { decideStopped, type StopAnswer } from "../decide-stop"
import { review } from "../../../../shared/decision"

const at = (day: number) => new Date(Date.UTC(2026, 10, day))

let serial = 0
const row = (
  kind: JournalRow["kind"],
  day: number,
  limit: number,
  by: string,
  more: Partial<JournalRow> = {}
): JournalRow => {
  serial += 1

  return {
    id: `l${serial}`,
    account_id: "acc",
    kind,
    change_id: null,
    credit_limit: limit,
    is_unlimited: false,
    ends_at: null,
    needs_approval: false,
    created_by: by,
    created_at: at(day),
    ...more,
  }
}
const first = row("permanent", 1, 1000, "ann")
const ask = (journal: JournalRow[], more: Partial<ReleaseQuestion> = {}) =>
  decideRelease({
    actor_id: "ann",
    account_id: "acc",
    journal: [first, ...journal],
    bends: [],
    opened_at: at(10),
    exposure_after: null,
    sales_owner_id: "sam",
    may_sales_release: false,
    now: at(20),
    ...more,
  }).reasons.map(({ code }) => code)

describe("who releases what was stopped", () => {
  it("may be who gave the first limit, lowered it, or raised it long before", () => {
    expect(ask([])).toEqual([])
    expect(ask([row("permanent", 5, 2000, "ann")])).toEqual([])
    const lowered = row("permanent", 12, 500, "ann")
    expect(ask([lowered])).toEqual([])
    expect(ask([lowered, row("permanent", 13, 1000, "ann")])).toEqual([])
    expect(ask([lowered, row("permanent", 13, 1000.01, "ann")])).toEqual(["credit_own_limit_release"])
  })

  it("is not who raised the limit since, or agreed to", () => {
    expect(ask([row("permanent", 12, 2000, "ann")])).toEqual(["credit_own_limit_release"])
    expect(ask([row("permanent", 12, 2000, "ben")])).toEqual([])
    const change = row("permanent", 12, 2000, "ben", { needs_approval: true })
    const agreed = row("approval", 13, 2000, "ann", { change_id: change.id })
    expect(ask([change])).toEqual([])
    expect(ask([change, agreed])).toEqual(["credit_own_limit_release"])
    expect(ask([change, agreed], { actor_id: "ben" })).toEqual(["credit_own_limit_release"])
    expect(ask([change, row("rejection", 13, 2000, "ann", { change_id: change.id })])).toEqual([])
  })

  it("is not who gave a limit for a time that still runs, also from before", () => {
    const temporary = row("temporary", 5, 2000, "ann", { ends_at: at(25) })
    expect(ask([temporary])).toEqual(["credit_own_limit_release"])
    expect(ask([temporary], { now: at(26) })).toEqual([])
    expect(ask([row("temporary", 5, 900, "ann", { ends_at: at(25) })])).toEqual([])
  })

  it("is not who gave a limit for a time where none stands for good", () => {
    const waiting = row("permanent", 2, 500_000, "ben", { needs_approval: true })
    const forATime = row("temporary", 5, 90_000, "ann", { ends_at: at(30) })
    expect(ask([], { journal: [waiting, forATime] })).toEqual(["credit_own_limit_release"])
    expect(ask([], { journal: [forATime], actor_id: "ben" })).toEqual([])
  })

  it("is not who raised the limit of its group", () => {
    const group = { account_id: "group" }
    const journal = [row("permanent", 2, 5000, "ben", group), row("permanent", 12, 9000, "ann", group)]
    expect(ask(journal)).toEqual(["credit_own_limit_release"])
  })

  it("is not who made a limit unlimited, and nobody raises one that is", () => {
    const unlimited = row("permanent", 12, 0, "ann", { is_unlimited: true })
    expect(ask([unlimited])).toEqual(["credit_own_limit_release"])
    const before = row("permanent", 3, 0, "ben", { is_unlimited: true })
    expect(ask([before, row("permanent", 12, 99999, "ann")])).toEqual([])
  })

  it("is not who raised the limit before a hold that only fitted under the raise", () => {
    const raise = row("permanent", 5, 2000, "ann")
    expect(ask([raise], { exposure_after: "1000.01" })).toEqual(["credit_own_limit_release"])
    expect(ask([raise], { exposure_after: "1000" })).toEqual([])
  })

  it("is not the dealer's own sales person, unless the merchant says so", () => {
    expect(ask([], { actor_id: "sam" })).toEqual(["credit_sales_release"])
    expect(ask([], { actor_id: "sam", may_sales_release: true })).toEqual([])
  })
})

describe("a stopped order that comes again", () => {
  const asked = { amount: "100", payload_hash: "h1", rules: ["r1@1"] }
  const answer = (more: Partial<StopAnswer>): StopAnswer => ({
    id: "s1",
    status: "released",
    amount: "100",
    payload_hash: "h1",
    rules: ["r1@1", "r2@1"],
    decided_by: "ann",
    reason: "Known",
    ...more,
  })
  const decide = (answers: StopAnswer[], order = asked) =>
    decideStopped(review("credit_review_required"), order, answers)

  it("passes when it was released, for as much or less, with every reason kept", () => {
    const passed = decide([answer({})])
    expect([passed.release, passed.decision.outcome]).toEqual(["s1", "allow"])
    expect(passed.decision.reasons.map(({ code }) => code)).toEqual([
      "credit_review_required",
      "credit_stop_released",
    ])
    expect(decide([answer({})], { ...asked, amount: "99.99", payload_hash: "h2" }).release).toBe("s1")
  })

  it("is asked anew when it came to a cent more, or another rule stops it", () => {
    expect(decide([answer({})], { ...asked, amount: "100.01" })).toMatchObject({
      release: null,
      decision: { outcome: "review" },
    })
    expect(decide([answer({})], { ...asked, rules: ["r1@2"] }).release).toBe(null)
  })

  it("is refused as it was when it was rejected, and asked anew when it changed", () => {
    const rejected = answer({ status: "rejected" })
    expect(decide([rejected]).decision).toMatchObject({
      outcome: "deny",
      reasons: [{ code: "credit_review_rejected", params: { reason: "Known" } }, {}],
    })
    expect(decide([rejected], { ...asked, payload_hash: "h2" }).decision.outcome).toBe("review")
  })
})

describe("who bends a limit", () => {
  const bend = (
    kind: BendRow["kind"],
    day: number,
    before: string | null,
    after: string | null
  ): BendRow => ({
    ...{ account_id: "acc", kind, before, after, created_by: "ann" },
    created_at: at(day),
  })
  const own = ["credit_own_limit_release"]

  it("by a greater tolerance since the order was stopped does not release it; by a smaller one may", () => {
    expect(ask([], { bends: [bend("tolerance", 12, "0", "0.01")] })).toEqual(own)
    expect(ask([], { actor_id: "ben", bends: [bend("tolerance", 12, "0", "1000000")] })).toEqual([])
    expect(ask([], { bends: [bend("tolerance", 12, "10", "9")] })).toEqual([])
    expect(ask([], { bends: [bend("tolerance", 5, "0", "1000000")] })).toEqual([])
  })

  it("may set back a tolerance that was lowered since, and not a cent above", () => {
    const lowered = bend("tolerance", 12, "10", "5")
    expect(ask([], { bends: [lowered, bend("tolerance", 13, "5", "10")] })).toEqual([])
    expect(ask([], { bends: [lowered, bend("tolerance", 13, "5", "10.01")] })).toEqual(own)
  })

  it("before a hold was placed does not give it back where it fitted only by the tolerance", () => {
    const bends = [bend("tolerance", 5, "10", "500")]
    expect(ask([], { bends, exposure_after: "1010.01" })).toEqual(own)
    expect(ask([], { bends, exposure_after: 1010 })).toEqual([])
    const unlimited = row("permanent", 4, 0, "ben", { is_unlimited: true })
    expect(ask([unlimited], { bends, exposure_after: 5000 })).toEqual([])
    const waited = row("permanent", 2, 9000, "ben", { needs_approval: true })
    expect(ask([waited], { bends, exposure_after: 5000 })).toEqual(own)
    const agreed = row("approval", 3, 9000, "ben", { change_id: waited.id })
    expect(ask([waited, agreed], { bends, exposure_after: 5000 })).toEqual([])
  })

  it("by leaving a group, or going to another, neither; by coming into one, or back, may", () => {
    expect(ask([], { bends: [bend("parent", 12, "group", null)] })).toEqual(own)
    expect(ask([], { bends: [bend("parent", 12, "group", "other")] })).toEqual(own)
    expect(ask([], { bends: [bend("parent", 5, "group", null)], exposure_after: 1 })).toEqual(own)
    expect(ask([], { bends: [bend("parent", 5, "group", null)] })).toEqual([])
    expect(ask([], { bends: [bend("parent", 12, null, "group")] })).toEqual([])
    expect(
      ask([], { bends: [bend("parent", 12, "group", null), bend("parent", 13, null, "group")] })
    ).toEqual([])
  })
})
