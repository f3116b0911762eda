import { dealerEndpoints } from "../../../../http/dealer"
import { route } from "../../../route"
import { callerOf } from "./caller"

export const GET = route(dealerEndpoints.me, ({ scope, actorId }) => callerOf(scope, actorId))
