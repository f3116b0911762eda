import { creditDifferences } from "../../../../adapters/queries/credit-external"
import { creditExternalEndpoints } from "../../../../http/credit-external"
import { differencesCsv } from "../../../difference-file"
import { fileRoute } from "../../../respond"

const MOST_ROWS = 100_000

export const GET = fileRoute(
  creditExternalEndpoints.creditDifferencesCsv,
  async ({ scope, query: { language: wanted, ...filters }, language }) => {
    const { differences } = await creditDifferences(scope, { ...filters, limit: MOST_ROWS, offset: 0 })

    return { name: "erp-differences.csv", content: differencesCsv(differences, wanted ?? language) }
  }
)
