import { toast } from "@medusajs/ui"
import { creditExternalEndpoints } from "../../../http/credit-external"
import { askFile, type Query } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { download } from "../../lib/csv"
import { useText } from "../../lib/text"

type Question = Query<typeof creditExternalEndpoints.creditDifferences>

/** Downloads all differences that search and filters leave, whatever page is shown, in the reader's language. */
export const useDifferencesCsv = ({ limit: _limit, offset: _offset, ...filters }: Question) => {
  const { say, tag, language } = useText()

  return (): void => {
    askFile(creditExternalEndpoints.creditDifferencesCsv.path, tag, filters)
      .then((file) => download("erp-differences.csv", file))
      .catch((error: unknown) => toast.error(messageOf(error, say, language)))
  }
}
