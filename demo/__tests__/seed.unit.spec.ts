import { isPayable } from "../../src/shared/money"
import { categories, products } from "../seed/catalogue"
import { creditAccounts } from "../seed/credit"
import { dealers, TIERS } from "../seed/dealers"
import { members, SHOWN_DEALERS } from "../seed/people"
import { randomOf } from "../seed/random"
import { territories } from "../seed/regions"
import { priceRules, RULE_COUNT } from "../seed/rules"

const NOW = new Date("2026-11-23T00:00:00Z")
const unique = (values: string[]) => new Set(values).size === values.length

describe("the demo's seed", () => {
  it("is the same in every run", () => {
    const all = () => [
      products(),
      dealers(),
      members(dealers()),
      territories(),
      priceRules(products(), dealers(), NOW),
      creditAccounts(dealers()),
    ]
    expect(JSON.stringify(all())).toBe(JSON.stringify(all()))
    expect(randomOf(1).next()).toBe(randomOf(1).next())
  })

  it("has 500 products and 1,200 variants with payable prices in two currencies", () => {
    const variants = products().flatMap((product) => product.variants)
    expect(products()).toHaveLength(500)
    expect(variants).toHaveLength(1_200)
    expect(unique(variants.map(({ sku }) => sku))).toBe(true)
    expect(unique(products().map(({ title }) => title))).toBe(true)
    expect(
      variants.every(({ cny, eur }) => isPayable(cny, "cny") && isPayable(eur, "eur") && Number(eur) > 0)
    ).toBe(true)
    const known = new Set(categories().map(({ code }) => code))
    expect(products().every(({ category }) => known.has(category))).toBe(true)
  })

  it("has 300 dealers in a tree of three levels, each with its own code and name", () => {
    const all = dealers()
    const byCode = new Map(all.map((dealer) => [dealer.code, dealer]))
    const depthOf = (code: string | null): number =>
      code ? 1 + depthOf(byCode.get(code)?.parent ?? null) : 0
    expect(all).toHaveLength(300)
    expect(byCode.size).toBe(300)
    expect(unique(all.map(({ name }) => name))).toBe(true)
    expect(new Set(all.map(({ code }) => depthOf(code)))).toEqual(new Set([1, 2, 3]))
  })

  it("puts every dealer in a territory and tier that exist, below a dealer that comes before it", () => {
    const places = new Set(territories().map(({ code }) => code))
    const tiers = new Set(TIERS.map(({ code }) => code))
    const before = new Set<string>()
    for (const dealer of dealers()) {
      expect(places.has(dealer.territory) && tiers.has(dealer.tier)).toBe(true)
      expect(dealer.parent === null || before.has(dealer.parent)).toBe(true)
      before.add(dealer.code)
    }
  })

  it("covers all 34 provinces in six regions, no area twice", () => {
    const chinese = territories().flatMap(({ areas }) =>
      areas.filter(({ country_code }) => country_code === "cn")
    )
    expect(chinese).toHaveLength(34)
    expect(unique(territories().flatMap(({ areas }) => areas.map((area) => JSON.stringify(area))))).toBe(true)
    expect(territories().filter(({ parent }) => parent === "CN")).toHaveLength(6)
  })

  it("lets 20 members sign in, among them an owner of each shown dealer", () => {
    const signing = members(dealers()).filter(({ hasPassword }) => hasPassword)
    expect(signing).toHaveLength(20)
    expect(unique(members(dealers()).map(({ email }) => email))).toBe(true)
    for (const dealer of SHOWN_DEALERS) {
      expect(signing.some((member) => member.dealer === dealer && member.role === "owner")).toBe(true)
    }
  })

  it("has 3,000 price rules of every scope, target, form and status", () => {
    const rules = priceRules(products(), dealers(), NOW)
    const scopes = rules.map(({ dealer, tier, territory }) => [dealer && "dealer", tier && "tier", territory && "territory"].filter(Boolean).join("+")) // prettier-ignore
    expect(rules).toHaveLength(RULE_COUNT)
    expect(new Set(scopes)).toEqual(new Set(["dealer", "tier", "territory", "tier+territory"]))
    expect(new Set(rules.map(({ target_type }) => target_type)).size).toBe(4)
    expect(new Set(rules.map(({ form }) => form)).size).toBe(3)
    expect(new Set(rules.map(({ status }) => status)).size).toBe(3)
    expect(new Set(rules.map(({ currency_code }) => currency_code)).size).toBe(2)
  })

  it("gives every dealer a credit account with a history in its own currency, some of it long overdue", () => {
    const accounts = creditAccounts(dealers())
    const numbers = accounts.flatMap(({ entries }) =>
      entries.flatMap((entry) => ("number" in entry ? entry.number : []))
    )
    const openAfter = (days: number) =>
      accounts.filter(({ entries }) => {
        const sum = (kinds: string[], last: number) =>
          entries
            .filter(({ kind, daysAgo }) => kinds.includes(kind) && daysAgo >= last)
            .reduce((total, { amount }) => total + Number(amount), 0)

        return sum(["opening", "external_charge"], 30 + days) > sum(["payment"], 0)
      }).length
    expect(accounts.map(({ dealer }) => dealer)).toEqual(dealers().map(({ code }) => code))
    expect(unique(numbers)).toBe(true)
    expect(accounts.every(({ entries }) => entries.every(({ amount }) => isPayable(amount, "cny")))).toBe(
      true
    )
    expect(accounts.filter(({ group }) => group !== null)).toHaveLength(3)
    expect(openAfter(60)).toBeGreaterThan(20)
    expect(openAfter(1)).toBeLessThan(200)
  })
})
