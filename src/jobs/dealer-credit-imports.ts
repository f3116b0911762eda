import type { MedusaContainer } from "@medusajs/framework/types"
import { abandonedImports } from "../adapters/queries/credit-imports"
import { advanceCreditImportWorkflow } from "../workflows/credit/advance-import"

/** Every minute: goes on with files whose reader broke off, or of which no event told. */
export default async function advanceCreditImports(container: MedusaContainer): Promise<void> {
  for (const id of await abandonedImports(container, new Date())) {
    await advanceCreditImportWorkflow(container).run({ input: { id } })
  }
}

export const config = { name: "dealer-credit-imports", schedule: "* * * * *" }
