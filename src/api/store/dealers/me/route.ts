import { dealerEndpoints } from "../../../../http/dealer"
import { route } from "../../../respond"
import { callerOf } from "./caller"

export const GET = route(dealerEndpoints.me, ({ scope, actorId }) => callerOf(scope, actorId))
