import fc from "fast-check"
import { decimalsOf, money } from "../../../../shared/money"
import { explainPrice } from "../explain-price"
import { keysOf, type RuleScope, type RuleTarget } from "../keys"
import type { Rule } from "../price-book"
import { type PriceQuestion, resolvePrice } from "../resolve-price"

const NOW = Date.parse("2026-11-23T00:00:00Z")
const HOUR = 3_600_000

const subject = {
  dealer_id: "d",
  ancestor_ids: ["parent", "grandparent"],
  tier_id: "gold",
  territory_ids: ["city", "province", "region"],
  event_ids: ["fair"],
}
const goods = {
  variant_id: "v",
  product_id: "p",
  categories: [
    { id: "leaf", depth: 2 },
    { id: "middle", depth: 1 },
    { id: "root", depth: 0 },
  ],
}

const SCOPE: RuleScope = { dealer_id: null, tier_id: null, territory_id: null, event_id: null }
const ALL: RuleTarget = { target_type: "all", target_id: null }
let serial = 0

const rule = (over: Partial<Rule>): Rule => {
  serial += 1
  const scope = { ...SCOPE, ...over }
  const target = { ...ALL, ...over }

  return {
    id: `r${String(serial).padStart(6, "0")}`,
    name: "rule",
    status: "active",
    currency_code: "cny",
    form: "fixed",
    base: "native",
    breaks: [{ min_quantity: 1, value: "10" }],
    starts_at: null,
    ends_at: null,
    is_tax_inclusive: null,
    reaches_children: false,
    allows_promotions: true,
    version: 1,
    ...scope,
    ...target,
    ...keysOf({ ...scope, ...target }),
    ...over,
  }
}

const question = (rules: Rule[], over: Partial<PriceQuestion> = {}): PriceQuestion => ({
  rules,
  subject,
  goods,
  native: { native: "100", list: "90" },
  quantity: 1,
  currency: "cny",
  now: NOW,
  ...over,
})

const winnerOf = (rules: Rule[], over: Partial<PriceQuestion> = {}): string => {
  const resolved = resolvePrice(question(rules, over))

  return resolved.by === "rule" ? resolved.rule.id : resolved.by
}
const priceOf = (rules: Rule[], over: Partial<PriceQuestion> = {}): string | undefined => {
  const resolved = resolvePrice(question(rules, over))

  return resolved.by === "rule" ? resolved.unit_price : undefined
}
const reasons = (rules: Rule[], over: Partial<PriceQuestion> = {}): Record<string, string> =>
  Object.fromEntries(explainPrice(question(rules, over)).map(({ rule: { id }, because }) => [id, because]))

describe("precedence", () => {
  it("puts a contract over an event over tier × territory over territory over tier, whatever the amounts", () => {
    const byLevel = [
      rule({ dealer_id: "d", breaks: [{ min_quantity: 1, value: "99" }] }),
      rule({ event_id: "fair", target_type: "variant", target_id: "v" }),
      rule({ tier_id: "gold", territory_id: "region", target_type: "variant", target_id: "v" }),
      rule({ territory_id: "city", target_type: "variant", target_id: "v" }),
      rule({ tier_id: "gold", target_type: "variant", target_id: "v" }),
    ]
    for (let first = 0; first < byLevel.length; first += 1) {
      expect(winnerOf(byLevel.slice(first).reverse())).toBe(byLevel[first]?.id)
    }
    expect(winnerOf([])).toBe("medusa")
  })

  it("puts variant over product over the deepest category over all, inside a level", () => {
    const byTarget = [
      rule({ tier_id: "gold", target_type: "variant", target_id: "v" }),
      rule({ tier_id: "gold", target_type: "product", target_id: "p" }),
      rule({ tier_id: "gold", target_type: "category", target_id: "leaf" }),
      rule({ tier_id: "gold", target_type: "category", target_id: "middle" }),
      rule({ tier_id: "gold", target_type: "category", target_id: "root" }),
      rule({ tier_id: "gold" }),
    ]
    for (let first = 0; first < byTarget.length; first += 1) {
      expect(winnerOf(byTarget.slice(first).reverse())).toBe(byTarget[first]?.id)
    }
  })

  it("puts a nearer target before a deeper territory, and then the deepest territory", () => {
    const wideAtHome = rule({ territory_id: "city" })
    const product = rule({ territory_id: "region", target_type: "product", target_id: "p" })
    const atProvince = rule({ territory_id: "province" })
    expect(winnerOf([wideAtHome, atProvince, product])).toBe(product.id)
    expect(winnerOf([atProvince, wideAtHome])).toBe(wideAtHome.id)
    expect(reasons([atProvince, wideAtHome])[atProvince.id]).toBe("shallower_territory")
  })

  it("then takes the later start, then the lower id", () => {
    const always = rule({ tier_id: "gold" })
    const recent = rule({ tier_id: "gold", starts_at: NOW - HOUR })
    const older = rule({ tier_id: "gold", starts_at: NOW - 2 * HOUR })
    const twin = rule({ tier_id: "gold", starts_at: NOW - HOUR })
    expect(winnerOf([twin, always, older, recent])).toBe(recent.id)
    expect(reasons([twin, always, older, recent])).toEqual({
      [recent.id]: "won",
      [twin.id]: "later_id",
      [older.id]: "started_earlier",
      [always.id]: "started_earlier",
    })
  })

  it("lets a parent's contract reach a child only if it says so, and the nearest dealer's first", () => {
    const silent = rule({ dealer_id: "parent" })
    const far = rule({ dealer_id: "grandparent", reaches_children: true })
    const near = rule({ dealer_id: "parent", reaches_children: true })
    const own = rule({ dealer_id: "d" })
    expect(winnerOf([silent])).toBe("medusa")
    expect(reasons([silent])[silent.id]).toBe("not_for_children")
    expect(winnerOf([far, silent, near])).toBe(near.id)
    expect(reasons([far, near])[far.id]).toBe("farther_dealer")
    expect(winnerOf([far, near, own])).toBe(own.id)
  })

  it("leaves aside a rule of another dealer, tier, territory, or goods", () => {
    expect(
      explainPrice(
        question([
          rule({ dealer_id: "other" }),
          rule({ tier_id: "silver" }),
          rule({ territory_id: "elsewhere" }),
          rule({ tier_id: "gold", target_type: "variant", target_id: "other" }),
        ])
      )
    ).toEqual([])
  })
})

describe("window, status and currency", () => {
  it("holds from its start up to, and not at, its end", () => {
    const window = rule({ tier_id: "gold", starts_at: NOW, ends_at: NOW + HOUR })
    expect(winnerOf([window])).toBe(window.id)
    expect(winnerOf([window], { now: NOW - 1 })).toBe("medusa")
    expect(winnerOf([window], { now: NOW + HOUR })).toBe("medusa")
    expect(reasons([window], { now: NOW - 1 })[window.id]).toBe("not_started")
    expect(reasons([window], { now: NOW + HOUR })[window.id]).toBe("ended")
  })

  it("counts neither drafts, nor archived rules, nor another currency", () => {
    const draft = rule({ tier_id: "gold", status: "draft" })
    const archived = rule({ tier_id: "gold", status: "archived" })
    const euro = rule({ tier_id: "gold", currency_code: "eur" })
    expect(winnerOf([draft, archived, euro])).toBe("medusa")
    expect(reasons([draft, archived, euro])).toEqual({
      [draft.id]: "draft",
      [archived.id]: "archived",
      [euro.id]: "other_currency",
    })
  })
})

describe("quantity breaks", () => {
  const contract = rule({
    dealer_id: "d",
    breaks: [
      { min_quantity: 10, value: "80" },
      { min_quantity: 100, value: "70" },
    ],
  })
  const tier = rule({ tier_id: "gold", breaks: [{ min_quantity: 1, value: "95" }] })

  it("tries the next rule below the first break", () => {
    expect(priceOf([contract, tier], { quantity: 9 })).toBe("95")
    expect(reasons([contract, tier], { quantity: 9 })).toEqual({
      [contract.id]: "below_first_break",
      [tier.id]: "won",
    })
  })

  it("takes the highest break reached", () => {
    expect(priceOf([contract, tier], { quantity: 10 })).toBe("80")
    expect(priceOf([contract, tier], { quantity: 99.5 })).toBe("80")
    expect(priceOf([contract, tier], { quantity: 100 })).toBe("70")
  })
})

describe("forms", () => {
  const off = (value: string, over: Partial<Rule> = {}): Rule =>
    rule({ tier_id: "gold", form: "percent_off", breaks: [{ min_quantity: 1, value }], ...over })

  it("counts percent off from the native default, or after native lists", () => {
    expect(priceOf([off("0.15")])).toBe("85")
    expect(priceOf([off("0.15", { base: "list" })])).toBe("76.5")
  })

  it("rounds once, half up, to the currency", () => {
    expect(priceOf([off("0.5")], { native: { native: "0.01", list: null } })).toBe("0.01")
    expect(priceOf([off("0.15")], { native: { native: "0.1", list: null } })).toBe("0.09")
    expect(
      priceOf([off("0.15", { currency_code: "jpy" })], {
        currency: "jpy",
        native: { native: "110", list: null },
      })
    ).toBe("94")
  })

  it("never goes below zero", () => {
    expect(priceOf([off("120", { form: "amount_off" })])).toBe("0")
    expect(priceOf([off("1")])).toBe("0")
  })

  it("does not apply without a base, and says so; a fixed amount needs none", () => {
    const percent = off("0.1")
    const fixed = rule({ tier_id: "gold", breaks: [{ min_quantity: 1, value: "42" }] })
    const without = { native: { native: null, list: null } }
    expect(winnerOf([percent], without)).toBe("medusa")
    expect(priceOf([percent, fixed], without)).toBe("42")
    expect(reasons([percent, fixed], without)).toEqual({ [percent.id]: "no_base", [fixed.id]: "won" })
  })

  it("says when it cannot know without Medusa's own price, and does not ask when a fixed amount stands first", () => {
    const percent = off("0.1")
    const fixed = rule({ dealer_id: "d" })
    const { native: _, ...unasked } = question([percent])
    expect(resolvePrice(unasked).by).toBe("unknown")
    expect(resolvePrice({ ...unasked, rules: [percent, fixed] }).by).toBe("rule")
  })
})

describe("laws", () => {
  const breaks = fc
    .uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 })
    .map((quantities) => quantities.sort((a, b) => a - b))
    .chain((quantities) =>
      fc
        .array(fc.integer({ min: 1, max: 9_999 }), {
          minLength: quantities.length,
          maxLength: quantities.length,
        })
        .map((values) =>
          quantities.map((min_quantity, index) => ({
            min_quantity,
            value: money(values[index] ?? 1)
              .div(10_000)
              .toFixed(),
          }))
        )
    )
  const anyRule = fc
    .record({
      scope: fc.constantFrom<Partial<Rule>>(
        { dealer_id: "d" },
        { dealer_id: "parent", reaches_children: true },
        { dealer_id: "parent" },
        { event_id: "fair" },
        { tier_id: "gold" },
        { tier_id: "silver" },
        { territory_id: "city" },
        { territory_id: "region" },
        { tier_id: "gold", territory_id: "province" }
      ),
      target: fc.constantFrom<RuleTarget>(
        { target_type: "all", target_id: null },
        { target_type: "variant", target_id: "v" },
        { target_type: "variant", target_id: "w" },
        { target_type: "product", target_id: "p" },
        { target_type: "category", target_id: "leaf" },
        { target_type: "category", target_id: "root" }
      ),
      form: fc.constantFrom("fixed" as const, "percent_off" as const, "amount_off" as const),
      base: fc.constantFrom("native" as const, "list" as const),
      breaks,
      starts_at: fc.constantFrom(null, NOW - HOUR, NOW, NOW + HOUR),
      status: fc.constantFrom("active" as const, "active" as const, "draft" as const),
    })
    .map(({ scope, target, ...rest }) => rule({ ...rest, ...scope, ...target }))
  const anyRules = fc.array(anyRule, { maxLength: 12 })
  const anyNative = fc.record({
    native: fc.option(fc.integer({ min: 0, max: 100_000 }).map((cents) => money(cents).div(100).toFixed())),
    list: fc.option(fc.integer({ min: 0, max: 100_000 }).map((cents) => money(cents).div(100).toFixed())),
  })
  const quantity = fc.integer({ min: 1, max: 25 })

  it("does not depend on the order of the rules", () => {
    fc.assert(
      fc.property(anyRules, anyNative, quantity, fc.integer(), (rules, native, n, seed) => {
        const shuffled = rules
          .map((one, index) => ({ one, key: Math.imul(index + 1, seed | 1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(winnerOf(shuffled, { native, quantity: n })).toBe(winnerOf(rules, { native, quantity: n }))
      })
    )
  })

  it("is not changed by taking a losing rule away", () => {
    fc.assert(
      fc.property(anyRules, anyNative, quantity, (rules, native, n) => {
        const winner = winnerOf(rules, { native, quantity: n })
        for (const loser of rules.filter(({ id }) => id !== winner)) {
          expect(
            winnerOf(
              rules.filter((one) => one !== loser),
              { native, quantity: n }
            )
          ).toBe(winner)
        }
      })
    )
  })

  it("answers an amount the currency can pay, never below zero", () => {
    fc.assert(
      fc.property(anyRules, anyNative, quantity, (rules, native, n) => {
        const price = priceOf(rules, { native, quantity: n })
        if (price !== undefined) {
          expect(money(price).decimalPlaces()).toBeLessThanOrEqual(decimalsOf("cny"))
          expect(money(price).isNegative()).toBe(false)
        }
      })
    )
  })

  it("gives the same winner and price with reasons and without", () => {
    fc.assert(
      fc.property(anyRules, anyNative, quantity, (rules, native, n) => {
        const won = explainPrice(question(rules, { native, quantity: n })).filter((one) => one.won)
        expect(won.map(({ rule: { id } }) => id)).toEqual(
          [winnerOf(rules, { native, quantity: n })].filter((id) => id !== "medusa")
        )
        expect(won[0]?.unit_price).toBe(priceOf(rules, { native, quantity: n }))
      })
    )
  })
})
