import type { ExecArgs } from "@medusajs/framework/types"
import { accountNames } from "../adapters/queries/credit-account-names"
import { CREDIT_MODULE } from "../modules/credit"

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * Do the stored balances equal what the ledger's rows add up to? Run by `medusa exec`: prints "books balanced", or each discrepancy
 * with dealer, currency, what differs, what the rows add up to (expected) and what is stored (found), and lets the process end with 1.
 * Changes nothing and tells nobody.
 */
export default async function verifyCreditBooks({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const discrepancies = await container.resolve(CREDIT_MODULE).verify()
  if (discrepancies.length === 0) {
    print("books balanced")

    return
  }
  const names = await accountNames(
    container,
    discrepancies.map(({ account_id }) => account_id)
  )
  for (const { account_id, what, reference, stored, rebuilt } of discrepancies) {
    const { dealer, currency_code } = names.get(account_id) ?? {}
    print(
      [
        `dealer ${dealer?.code ?? "unknown"}`,
        `currency ${currency_code?.toUpperCase() ?? "unknown"}`,
        `account ${account_id}`,
        `${what}${reference ? ` ${reference}` : ""}`,
        `expected ${rebuilt}`,
        `found ${stored}`,
      ].join(", ")
    )
  }
  print(`books differ: ${String(discrepancies.length)}`)
  process.exitCode = 1
}
