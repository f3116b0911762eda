import { DateTime } from "luxon"
import { emailOf, MEMBER_PASSWORD, SHOWN_DEALERS } from "../seed/people"
import type { OnAccount } from "./credit"
import type { Store } from "./http"
import type { Setting } from "./setting"
import { type Teller, yuan } from "./teller"

/** Paid last month, and told to us only now. */
const LATE = 1_000

/** The last statement of the first shown dealer, closed now where its month has ended. */
const lastStatement = async (store: Store, clerk: string) => {
  const client = store.dealers(clerk)
  const { credit_accounts } = await client.listCreditAccounts({
    query: { q: SHOWN_DEALERS[0], limit: 20, offset: 0 },
  })
  const account_id = credit_accounts[0]?.id ?? ""
  const { closed } = await client.closeCreditStatements({ body: { account_id } })
  const { statements } = await client.listCreditStatements({ query: { account_id, limit: 20, offset: 0 } })

  return {
    closed,
    statement: statements.find(({ status }) => status !== "superseded"),
  }
}

/** A month closes; a payment comes to be known late; the statement is issued anew, disputed in one line, and answered. */
export const settle = async (
  store: Store,
  { dealerName, owner, dealerId }: Setting,
  { clerk, total }: OnAccount,
  { chapter, say, holds }: Teller
): Promise<void> => {
  const client = store.dealers(clerk)
  const code = SHOWN_DEALERS[0] ?? ""
  chapter("The month closes")
  const { closed, statement } = await lastStatement(store, clerk)
  if (!statement) {
    holds(`${code} has a statement`, false)

    return
  }
  say(`${closed} months of ${code} closed; the last is ${statement.from_on} to ${statement.to_on}`)
  holds(
    `${yuan(statement.opening)} + ${yuan(statement.debits)} − ${yuan(statement.credits)} = ${yuan(statement.closing)}`,
    Math.abs(statement.opening + statement.debits - statement.credits - statement.closing) < 0.005,
    statement
  )

  chapter("A bank file is read in")
  const run = Date.now()
  const { dealer } = await client.retrieveDealer({ params: { id: dealerId } })
  const file = [
    "交易日期,金额,流水号,经销商编码,摘要",
    `${statement.to_on},${LATE},B${run}1,${code},上月货款`,
    `${DateTime.now().toISODate()},${total},B${run}2,${dealer.code},货款`,
  ].join("\n")
  const { credit_import: checked } = await client.createCreditImport({
    body: { kind: "payment", file, dry_run: true },
  })
  holds("every line is understood before anything is written", checked.counts.ready === 2, checked)
  const { credit_import: read } = await client.runCreditImport({ params: { id: checked.id }, body: {} })
  holds("both payments are written", read.counts.ok === 2, read)
  const { credit_import: again } = await client.createCreditImport({
    body: { kind: "payment", file, dry_run: false },
  })
  holds("the same file again adds nothing", again.counts.ok + again.counts.skipped === 2 && again.counts.ready === 0, again) // prettier-ignore
  const [account] = (await store.dealers(owner).myCredit()).credit_accounts
  holds(`${dealerName} owes ${yuan(account?.charged)}; the limit is free again`, account?.charged === 0, account) // prettier-ignore

  chapter("The statement is issued anew, disputed in one line, and answered")
  const { statement: anew } = await client.reissueCreditStatement({
    params: { id: statement.id },
    body: { reason: "A payment came to be known late" },
  })
  holds(
    `version ${anew.version} knows the payment: closing ${yuan(anew.closing)}`,
    Math.abs(statement.closing - LATE - anew.closing) < 0.005 && anew.version === statement.version + 1,
    anew
  )
  const finance = await store.signIn("customer", emailOf(code, "finance"), MEMBER_PASSWORD)
  const mine = store.dealers(finance)
  const params = { id: anew.id }
  const { lines } = await mine.myCreditStatementLines({ params, query: { limit: 200, offset: 0 } })
  const line = lines[0]
  await mine.disputeMyCreditStatementLine({
    params: { ...params, line_id: line?.id ?? "" },
    body: { reason: "Two pallets came broken", claimed_amount: "0" },
  })
  const { statement: disputed } = await mine.confirmMyCreditStatement({ params, body: {} })
  holds(
    `${code} disputes one of ${lines.length} lines and confirms the rest`,
    disputed.status === "disputed",
    disputed
  )
  const { statement: answered } = await client.answerCreditStatementLine({
    params: { ...params, line_id: line?.id ?? "" },
    body: { outcome: "accepted", answer: "A credit note follows" },
  })
  holds("the clerk accepts, and the statement is confirmed", answered.status === "confirmed", answered)
  const { is_balanced } = await client.verifyCreditBooks({ query: {} })
  holds("all books balance", is_balanced)
}
