import { listMembers } from "../../../../../adapters/queries/dealer-members"
import { dealerEndpoints } from "../../../../../http/dealer"
import { addMemberWorkflow } from "../../../../../workflows/dealer/add-member"
import { route } from "../../../../respond"
import { dealerOf, memberOf } from "../../found"

export const GET = route(dealerEndpoints.listMembers, async ({ scope, params, query }) => {
  const { id } = await dealerOf(scope, params.id ?? "")

  return { ...(await listMembers(scope, id, query)), offset: query.offset, limit: query.limit }
})

export const POST = route(dealerEndpoints.addMember, async ({ scope, params, body }) => {
  const dealer_id = params.id ?? ""
  const { result } = await addMemberWorkflow(scope).run({ input: { dealer_id, person: body } })

  return { member: await memberOf(scope, dealer_id, result.id) }
})
