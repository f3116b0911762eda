import fc from "fast-check"
import { type Catalogue, type Condition, evaluate, type Facts, leavesOf, OPERATORS } from "../rule"
import { numberOf, operatorsOf, parseCondition } from "../rule-check"
import { sayLeaf } from "../rule-words"

const CATALOGUE = {
  overdue: { type: "amount", label: { en: "Overdue", zh: "逾期" } },
  late: { type: "days", label: { en: "Days late", zh: "逾期天数" } },
  expired: { type: "boolean", label: { en: "Expired", zh: "已到期" } },
  status: {
    type: "choice",
    label: { en: "Status", zh: "状态" },
    choices: { active: { en: "active", zh: "正常" }, closed: { en: "closed", zh: "关闭" } },
  },
} as const satisfies Catalogue

const leaf = fc.record({
  fact: fc.constantFrom("overdue", "late", "expired", "status", "unheard_of"),
  op: fc.constantFrom(...OPERATORS),
  value: fc.oneof(
    fc.integer(),
    fc.constantFrom("12.50", "active", "closed", "x"),
    fc.boolean(),
    fc.constant(["active"])
  ),
})
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ not: tie("tree") })
  ),
}))
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    overdue: fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom("12.5", "no number")),
    late: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
    expired: fc.oneof(fc.boolean(), fc.constant(null)),
    status: fc.constantFrom("active", "closed", null),
  },
  { requiredKeys: [] }
)
const holds = (condition: Condition, given: Facts): boolean => evaluate(condition, given).holds

describe("a condition", () => {
  it("answers for any facts, known or not, without throwing", () => {
    fc.assert(fc.property(tree, facts, (condition, given) => typeof holds(condition, given) === "boolean"))
  })

  it("obeys De Morgan: not all is any not, not any is all not", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), facts, (parts, given) => {
        const denied = parts.map((not) => ({ not }))
        expect(holds({ not: { all: parts } }, given)).toBe(holds({ any: denied }, given))
        expect(holds({ not: { any: parts } }, given)).toBe(holds({ all: denied }, given))
      })
    )
  })

  it("denied twice says what it said", () => {
    fc.assert(
      fc.property(tree, facts, (condition, given) => {
        expect(evaluate({ not: { not: condition } }, given)).toEqual(evaluate(condition, given))
      })
    )
  })

  it("is explained by leaves that would decide the same alone", () => {
    fc.assert(
      fc.property(tree, facts, (condition, given) => {
        const { because } = evaluate(condition, given)
        const known = new Set(because.map(({ fact }) => fact))
        const others = Object.fromEntries(Object.entries(given).filter(([fact]) => known.has(fact)))
        const isKnown = leavesOf(condition).every(({ fact }) => known.has(fact) || given[fact] === undefined)
        expect(because.every(({ holds: held, actual, ...one }) => holds(one, given) === held)).toBe(true)
        expect(!isKnown || holds(condition, others) === holds(condition, given)).toBe(true)
      })
    )
  })

  it("compares amounts as decimals, to the last digit", () => {
    const over: Condition = { fact: "overdue", op: "gt", value: "0.1" }
    expect(holds(over, { overdue: "0.1" })).toBe(false)
    expect(holds(over, { overdue: "0.10000000000000000001" })).toBe(true)
    expect(holds({ fact: "overdue", op: "eq", value: 12.5 }, { overdue: "12.50" })).toBe(true)
  })

  it("is never satisfied by a fact of which nothing is known, also not by its opposite operator", () => {
    for (const op of OPERATORS) {
      expect(holds({ fact: "overdue", op, value: 1 }, { overdue: null })).toBe(false)
    }
  })

  it("says what it found in both languages", () => {
    const [found] = evaluate({ fact: "overdue", op: "gt", value: 0 }, { overdue: "12400" }).because
    expect(sayLeaf(found!, CATALOGUE, "cny")).toEqual({
      en: "Overdue: 12,400.00 CNY, more than 0.00 CNY.",
      zh: "逾期：12,400.00 CNY，高于 0.00 CNY。",
    })
    const [missed] = evaluate({ not: { fact: "late", op: "lte", value: 1 } }, { late: 45 }).because
    expect(sayLeaf(missed!, CATALOGUE, null).en).toBe("Days late: 45 days, more than 1 day.")
    const [status] = evaluate({ fact: "status", op: "in", value: ["closed"] }, { status: "closed" }).because
    expect(sayLeaf(status!, CATALOGUE, null).zh).toBe("状态：关闭，属于 关闭。")
    const [expired] = evaluate({ fact: "expired", op: "eq", value: true }, { expired: true }).because
    expect(sayLeaf(expired!, CATALOGUE, null).en).toBe("Expired: yes.")
  })
})

describe("a condition that a person sends", () => {
  const faultAt = (given: unknown): string => {
    const { fault } = parseCondition(given, CATALOGUE)

    return fault ? `${fault.at}: ${fault.problem.en}` : "sound"
  }
  const fine: Condition = { fact: "late", op: "gt", value: 30 }

  it("is taken when every fact, operator and value fits", () => {
    expect(
      faultAt({ all: [fine, { any: [{ not: fine }, { fact: "status", op: "in", value: ["active"] }] }] })
    ).toBe("sound")
  })

  it.each([
    ["no object", 7, ": it is neither"],
    ["a group and a leaf at once", { all: [fine], ...fine }, ": it is neither"],
    ["an unknown key beside a leaf", { ...fine, note: "x" }, ": it is neither"],
    ["an empty group", { all: [] }, "all: a group needs"],
    ["an unknown fact", { any: [{ ...fine, fact: "mood" }] }, "any.0.fact: there is no such fact"],
    ["a fact of every object", { ...fine, fact: "constructor" }, "fact: there is no such fact"],
    ["an order of choices", { fact: "status", op: "gt", value: "active" }, "op: this fact is not compared"],
    [
      "a choice that is none",
      { not: { fact: "status", op: "eq", value: "asleep" } },
      "not.value: this value",
    ],
    ["no list where one is needed", { fact: "status", op: "in", value: "active" }, "value: this value"],
    ["text for a number", { ...fine, value: "many" }, "value: this value"],
    ["a number without end", { ...fine, value: Number.POSITIVE_INFINITY }, "value: this value"],
    ["an amount beyond any account", { ...fine, value: "1000000000000001" }, "value: this value"],
    ["a number for yes or no", { fact: "expired", op: "eq", value: 1 }, "value: this value"],
  ])("is refused for %s, with the place", (_name, given, start) => {
    expect(faultAt(given)).toContain(start)
    expect(faultAt(given).startsWith(start)).toBe(true)
  })

  it.each([
    ["", "1"],
    ["value", "1"],
    ["not.value", "1"],
    ["all.1.fact", "2"],
    ["all.0.any.2.value", "1.3"],
  ])("the place “%s” is condition %s to a person", (at, number) => {
    expect(numberOf(at)).toBe(number)
  })

  it("is refused when it lies too deep or is too large", () => {
    const deep = (levels: number): Condition => (levels === 0 ? fine : { not: deep(levels - 1) })
    expect(faultAt(deep(5))).toBe("sound")
    expect(faultAt(deep(6))).toContain("at most 6 deep")
    expect(faultAt({ all: Array.from({ length: 51 }, () => fine) })).toContain("at most 50")
    const group = { any: Array.from({ length: 26 }, () => fine) }
    expect(faultAt({ all: [group, group] })).toContain("at most 50")
  })

  it("offers an operator for every type of fact", () => {
    expect(Object.values(CATALOGUE).map((fact) => operatorsOf(fact).length)).toEqual([6, 6, 1, 3])
  })
})
