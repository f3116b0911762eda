// Many callers complete carts on account at once, half of them at each of two server processes: exactly as many orders as places.
import { payable } from "../bench/world.mjs"
import { ask, outcomeOf, tallyOf } from "./ask.mjs"

/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
const randomFrom = (seed) => {
  let state = seed >>> 0

  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const shuffled = (values, random) =>
  values
    .map((value) => [random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)

const inTurns = async (count, turns, work) => {
  const results = []
  for (let from = 0; from < count; from += turns) {
    results.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(turns, count - from) }, (_, at) => work(from + at))
      ))
    )
  }

  return results
}

/** Who waited three seconds for the account asks again, as a storefront does. */
const BUSY = /\bbusy\b/

export const race = async ({
  world,
  account,
  setLimit,
  bases,
  sizes: { seeds, callers, places },
  report,
}) => {
  const read = async () =>
    (await world.call(`/admin/dealer-credit-accounts/${account.id}`, { headers: world.admin })).credit_account
  const total = async (id) => (await world.call(`/store/carts/${id}`, { headers: world.buyer })).cart.total
  const complete = async (id, base) => outcomeOf(await ask(`${base}/store/carts/${id}/complete`, world.buyer))
  let carts = []
  for (let seed = 1; seed <= seeds; seed += 1) {
    carts.push(
      ...(
        await inTurns(callers - carts.length, 8, () => payable(world, 1, () => 1, "pp_dealer-credit_default"))
      ).map(({ id }) => id)
    )
    const price = await total(carts[0])
    const before = await read()
    const credit_limit = before.exposure + price * places
    await setLimit({ credit_limit }, `Seed ${seed}`)
    const random = randomFrom(seed)
    const started = performance.now()
    let busy = 0
    const answers = await Promise.all(
      shuffled(carts, random).map(async (id, index) => {
        await new Promise((resolve) => setTimeout(resolve, random() * 200))
        const base = bases[index % bases.length]
        let outcome = await complete(id, base)
        while (BUSY.test(outcome)) {
          busy += 1
          outcome = await complete(id, base)
        }

        return { id, outcome: outcome === "done" ? "order" : outcome }
      })
    )
    const tally = tallyOf(answers.map(({ outcome }) => outcome))
    const after = await read()
    const { is_balanced } = await world.call(`/admin/dealer-credit-books?account_id=${account.id}`, {
      headers: world.admin,
    })
    report({
      proof: "race",
      seed,
      callers,
      places,
      processes: bases.length,
      seconds: Math.round((performance.now() - started) / 1000),
      ...tally,
      asked_again: busy,
      exposure: after.exposure,
      limit: credit_limit,
      is_balanced,
    })
    if (tally.order !== places || after.exposure !== credit_limit || !is_balanced) {
      throw new Error(`seed ${seed}: ${JSON.stringify(tally)}, exposure ${after.exposure} of ${credit_limit}`)
    }
    // A session whose payment was cancelled cannot be used again, so such carts are made anew.
    carts = answers.filter(({ outcome }) => outcome.includes("credit_insufficient")).map(({ id }) => id)
  }
  await setLimit({ credit_limit: 0, is_unlimited: true }, "The race is over")
}
