import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { MedusaError } from "@medusajs/framework/utils"
import {
  countDealersOfUser,
  dealerNameOfCustomer,
  tierNameOfGroup,
} from "../../../adapters/queries/dealer-in-use"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import { refusal } from "../../../workflows/refuse"
import { sendRefusal } from "../../respond"

type Reason = (scope: Scope, id: string) => Promise<MedusaError | undefined>

const customerInUse: Reason = async (scope, id) => {
  const dealer = await dealerNameOfCustomer(scope, id)

  return dealer === undefined ? undefined : refusal("customer_in_use", { dealer })
}

const groupInUse: Reason = async (scope, id) => {
  const name = await tierNameOfGroup(scope, id)

  return name === undefined ? undefined : refusal("customer_group_in_use", { name })
}

const userInUse: Reason = async (scope, id) => {
  const count = await countDealersOfUser(scope, id)

  return count === 0 ? undefined : refusal("user_in_use", { count })
}

const refuseWhen =
  (inUse: Reason) =>
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const error = await inUse(req.scope, req.params.id ?? "")
    if (!error || !sendRefusal(req, res, error)) {
      next()
    }
  }

const onDelete = (matcher: string, inUse: Reason): MiddlewareRoute => ({
  matcher,
  methods: ["DELETE"],
  middlewares: [refuseWhen(inUse)],
})

/** Core's own deletions of what dealers need: a member's customer, a tier's group, a sales owner. Same matchers, so they run after core's login check. */
export const dealerGuardMiddlewares: MiddlewareRoute[] = [
  onDelete("/admin/customers/:id", customerInUse),
  onDelete("/admin/customer-groups/:id", groupInUse),
  onDelete("/admin/users/:id", userInUse),
]
