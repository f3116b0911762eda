import { accountInCurrency } from "../account-in-currency"

describe("which account pays an order in a currency", () => {
  const cny = { id: "a1", currency_code: "cny" }
  const usd = { id: "a2", currency_code: "usd" }

  it("is the one of that currency", () => {
    expect(accountInCurrency([cny, usd], "usd")).toEqual({
      id: "a2",
      decision: { outcome: "allow", reasons: [] },
    })
  })

  it("is none, and says in which currencies the dealer has accounts", () => {
    const { id, decision } = accountInCurrency([cny, usd], "eur")
    expect(id).toBeNull()
    expect(decision).toMatchObject({
      outcome: "deny",
      reasons: [
        { code: "credit_currency_mismatch", params: { currency: "eur", account_currency: "cny, usd" } },
      ],
    })
  })

  it("is none of a dealer without any", () => {
    expect(accountInCurrency([], "eur").decision.reasons).toMatchObject([
      { code: "credit_account_missing", params: { currency: "eur" } },
    ])
  })
})
