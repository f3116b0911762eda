import { creditStopEndpoints } from "../../../../http/credit-stops"
import { route } from "../../../respond"
import { creditStopReply } from "../reply"

export const GET = route(creditStopEndpoints.retrieveCreditStop, ({ scope, params: { id = "" }, language }) =>
  creditStopReply(scope, id, language)
)
