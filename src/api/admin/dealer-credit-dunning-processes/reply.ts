import { retrieveDunningProcess } from "../../../adapters/queries/credit-dunning-lists"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import type { Language } from "../../../http/errors"
import { refusal } from "../../../workflows/refuse"

/** The process as replies show it. Refuses `credit_dunning_process_not_found`. */
export const processReply = async (scope: Scope, id: string, language: Language) => {
  const process = await retrieveDunningProcess(scope, id, language)
  if (!process) {
    throw refusal("credit_dunning_process_not_found", { id })
  }

  return { process }
}
