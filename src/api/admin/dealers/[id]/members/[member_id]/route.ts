import { dealerEndpoints } from "../../../../../../http/dealer"
import { changeMemberWorkflow } from "../../../../../../workflows/dealer/change-member"
import { route } from "../../../../../respond"
import { memberOf } from "../../../found"

export const POST = route(dealerEndpoints.updateMember, async ({ scope, params, body }) => {
  const dealer_id = params.id ?? ""
  const member_id = params.member_id ?? ""
  await changeMemberWorkflow(scope).run({ input: { dealer_id, member_id, role: body.role } })

  return { member: await memberOf(scope, dealer_id, member_id) }
})

export const DELETE = route(dealerEndpoints.removeMember, async ({ scope, params }) => {
  const dealer_id = params.id ?? ""
  const member_id = params.member_id ?? ""
  await changeMemberWorkflow(scope).run({ input: { dealer_id, member_id, role: null } })

  return { id: member_id, object: "dealer_member" as const, deleted: true as const }
})
