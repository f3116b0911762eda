import { creditStatementEndpoints } from "../../../../../../../http/credit-statements"
import { route } from "../../../../../../respond"
import { ownStatement, toMine } from "../caller"

export const GET = route(creditStatementEndpoints.myCreditStatement, async ({ scope, actorId, params }) => ({
  statement: toMine(await ownStatement(scope, actorId, params.id)),
}))
