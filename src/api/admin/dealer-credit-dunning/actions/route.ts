import { listDunningActions } from "../../../../adapters/queries/credit-dunning-lists"
import { creditDunningEndpoints } from "../../../../http/credit-dunning"
import { route } from "../../../respond"

export const GET = route(creditDunningEndpoints.listDunningActions, async ({ scope, query, language }) => ({
  ...(await listDunningActions(scope, query, language)),
  limit: query.limit,
  offset: query.offset,
}))
