import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { MedusaError } from "@medusajs/framework/utils"
import {
  countInCareOf,
  dealerNameOfCustomer,
  dealersBoundToRegion,
  territoryServedFrom,
  tierNameOfGroup,
} from "../../adapters/queries/dealer-in-use"
import { refusal } from "../../workflows/refuse"
import { sendRefusal } from "../respond"
import { goodsDeletions } from "./goods-deletions"

/** Why what the request would delete has to stay; undefined when it may go. */
export type InUse = (req: MedusaRequest) => Promise<MedusaError | undefined>

const customerInUse: InUse = async ({ scope, params: { id = "" } }) => {
  const dealer = await dealerNameOfCustomer(scope, id)

  return dealer === undefined ? undefined : refusal("customer_in_use", { dealer })
}

const groupInUse: InUse = async ({ scope, params: { id = "" } }) => {
  const name = await tierNameOfGroup(scope, id)

  return name === undefined ? undefined : refusal("customer_group_in_use", { name })
}

const userInUse: InUse = async ({ scope, params: { id = "" } }) => {
  const count = await countInCareOf(scope, id)

  return count === 0 ? undefined : refusal("user_in_use", { count })
}

const regionInUse: InUse = async ({ scope, params: { id = "" } }) => {
  const bound = await dealersBoundToRegion(scope, id)

  return bound && refusal("region_in_use", { count: bound.count, currency: bound.currency.toUpperCase() })
}

const locationInUse: InUse = async ({ scope, params: { id = "" } }) => {
  const name = await territoryServedFrom(scope, id)

  return name === undefined ? undefined : refusal("stock_location_in_use", { name })
}

const refuseWhen =
  (inUse: InUse) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const error = await inUse(req)
    if (!error || !sendRefusal(req, res, error)) {
      next()
    }
  }

const DELETIONS: [matcher: string, method: "DELETE" | "POST", inUse: InUse][] = [
  ["/admin/customers/:id", "DELETE", customerInUse],
  ["/admin/customer-groups/:id", "DELETE", groupInUse],
  ["/admin/users/:id", "DELETE", userInUse],
  ["/admin/regions/:id", "DELETE", regionInUse],
  ["/admin/stock-locations/:id", "DELETE", locationInUse],
  ...goodsDeletions,
]

/** Core's own deletions of what dealers need. Same matchers, so they run after core's login and its check of the body. */
export const deletionMiddlewares: MiddlewareRoute[] = DELETIONS.map(([matcher, method, inUse]) => ({
  matcher,
  methods: [method],
  middlewares: [refuseWhen(inUse)],
}))
