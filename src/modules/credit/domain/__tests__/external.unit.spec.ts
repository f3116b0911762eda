import { money } from "../../../../shared/money"
import { countedBalance, decideMode, decideReport } from "../external"

const ledger = (charged: number, unapplied = 0, held = 0) => ({
  held: money(held),
  charged: money(charged),
  unapplied: money(unapplied),
})
const said = (balance: number | null, unreported = 0) => ({
  balance: balance === null ? null : money(balance),
  unreported: money(unreported),
})
const figures = ({ held, charged, unapplied }: ReturnType<typeof ledger>) =>
  [held, charged, unapplied].map(Number)

describe("what counts against a limit", () => {
  it("is our ledger where charges arise here, whatever the ERP says", () => {
    expect(figures(countedBalance("shop", ledger(10, 2, 3), said(99, 5)))).toEqual([3, 10, 2])
  })

  it("is the ERP's balance, our charges since then and our holds, where the ERP is the truth", () => {
    expect(figures(countedBalance("external", ledger(10, 2, 3), said(99, 5)))).toEqual([3, 104, 0])
    expect(figures(countedBalance("external", ledger(10, 2, 3), said(-99, 5)))).toEqual([3, 5, 99])
  })
})

describe("whose receivables are the truth", () => {
  it("can become the ERP's only with a balance of the ERP", () => {
    expect(decideMode("external", ledger(5), said(null), "cny").outcome).toBe("deny")
    expect(decideMode("external", ledger(5), said(0), "cny").outcome).toBe("allow")
  })

  it("can become ours again only when our ledger says the same to the cent", () => {
    expect(decideMode("shop", ledger(5), said(4.99), "cny").reasons[0]).toMatchObject({
      code: "credit_mode_would_lose",
      params: { difference: "-0.01" },
    })
    expect(decideMode("shop", ledger(5), said(3, 2), "cny").outcome).toBe("allow")
    expect(decideMode("shop", ledger(0, 7), said(-7), "cny").outcome).toBe("allow")
  })

  it("takes no balance of the future and none older than the one in force", () => {
    const [before, now, after] = [1, 2, 3].map((at) => new Date(at))
    expect(decideReport(after!, null, now!).reasons[0]?.code).toBe("credit_external_balance_future")
    expect(decideReport(before!, now!, now!).reasons[0]?.code).toBe("credit_external_balance_older")
    expect(decideReport(now!, now!, now!).outcome).toBe("allow")
  })
})
