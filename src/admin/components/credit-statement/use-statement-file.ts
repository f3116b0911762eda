import { toast } from "@medusajs/ui"
import { type CreditStatement, creditStatementEndpoints } from "../../../http/credit-statements"
import { askFile, pathOf } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { download } from "../../lib/csv"
import { useText } from "../../lib/text"

const ENDPOINTS = {
  csv: creditStatementEndpoints.creditStatementCsv,
  pdf: creditStatementEndpoints.creditStatementPdf,
}

/** Downloads a statement in the reader's language; says why where it cannot. */
export const useStatementFile = ({ id, to_on, number, version }: CreditStatement) => {
  const { say, tag, language } = useText()

  return (kind: "csv" | "pdf"): void => {
    askFile(pathOf(ENDPOINTS[kind].path, { id }), tag)
      .then((file) => download(`statement-${to_on}-${number}-v${version}.${kind}`, file))
      .catch((error: unknown) => toast.error(messageOf(error, say, language)))
  }
}
