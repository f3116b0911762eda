// P7: the pure resolver over 1,200 variants with 20 candidate rules each, against a bare loop that reads the same rows once.
import { createRequire } from "node:module"
import path from "node:path"
import { median, report, round, timed } from "./measure.mjs"

const require = createRequire(import.meta.url)
const built = path.resolve(
  import.meta.dirname,
  "..",
  ".medusa",
  "server",
  "src",
  "modules",
  "price",
  "domain"
)

const VARIANTS = 1200
const RULES_EACH = 20
const NOW = Date.UTC(2026, 0, 1)

const ruleOf = (variant, nth) => {
  const scope = [
    { dealer_id: "d" },
    { tier_id: "t", territory_id: "r0" },
    { territory_id: "r1" },
    { tier_id: "t" },
    { dealer_id: "elsewhere" },
  ][nth % 5]

  // One literal: every row has one shape, as rows mapped from a query have.
  return {
    id: `r${variant}_${nth}`,
    name: "",
    status: "active",
    dealer_id: scope.dealer_id ?? null,
    tier_id: scope.tier_id ?? null,
    territory_id: scope.territory_id ?? null,
    event_id: null,
    target_type: "variant",
    target_id: `v${variant}`,
    scope_key: "",
    target_key: "",
    currency_code: "cny",
    form: nth % 2 ? "percent_off" : "fixed",
    base: "native",
    breaks: [
      { min_quantity: 1 + (nth % 3), value: nth % 2 ? "0.1" : "90" },
      { min_quantity: 100, value: nth % 2 ? "0.2" : "80" },
    ],
    starts_at: NOW - nth * 1000,
    ends_at: null,
    is_tax_inclusive: null,
    reaches_children: false,
    allows_promotions: true,
  }
}

export const resolverBench = async () => {
  const { keysOf, targetsOf } = require(path.join(built, "keys.js"))
  const { bookOf } = require(path.join(built, "price-book.js"))
  const { resolveIn } = require(path.join(built, "resolve-price.js"))
  const rules = []
  for (let variant = 0; variant < VARIANTS; variant += 1) {
    for (let nth = 0; nth < RULES_EACH; nth += 1) {
      const rule = ruleOf(variant, nth)
      rules.push(Object.assign(rule, keysOf(rule)))
    }
  }
  const subject = { dealer_id: "d", ancestor_ids: ["p"], tier_id: "t", territory_ids: ["r0", "r1"] }
  const goods = Array.from({ length: VARIANTS }, (_, n) =>
    targetsOf({ variant_id: `v${n}`, product_id: `p${n}`, categories: [] })
  )
  const native = { native: "100", list: "100" }
  let sink = 0
  const resolve = () => {
    const book = bookOf(rules, subject, "cny", NOW)
    for (const targets of goods) {
      sink += resolveIn(book, targets, 10, native).by === "rule" ? 1 : 0
    }
  }
  /** Reads every field the resolver decides by, of every row, once. */
  const bare = () => {
    for (const rule of rules) {
      if (
        rule.status === "active" &&
        rule.currency_code === "cny" &&
        (rule.starts_at === null || rule.starts_at <= NOW) &&
        (rule.ends_at === null || rule.ends_at > NOW) &&
        rule.scope_key.length > 0 &&
        rule.target_key.length > 0
      ) {
        for (const { min_quantity } of rule.breaks) {
          sink += min_quantity <= 10 ? 1 : 0
        }
      }
    }
  }
  for (let n = 0; n < 60; n += 1) {
    resolve()
    bare()
  }
  const times = { resolve: [], bare: [] }
  for (let n = 0; n < 200; n += 1) {
    times.resolve.push(await timed(resolve))
    times.bare.push(await timed(bare))
  }
  if (sink === 0) {
    throw new Error("nothing was resolved")
  }
  report({
    id: "P7",
    what: `pure resolver, ${VARIANTS} variants × ${RULES_EACH} rules ÷ a bare loop that reads the same rows once`,
    pairs: 200,
    resolver_ms: round(median(times.resolve), 2),
    loop_ms: round(median(times.bare), 2),
    ratio: round(median(times.resolve.map((ms, n) => ms / times.bare[n]))),
    bar: 4,
  })
}
