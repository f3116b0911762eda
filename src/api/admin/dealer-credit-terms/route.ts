import { creditTermsEndpoints } from "../../../http/credit-terms"
import { route } from "../../respond"
import { changeTerms, termsReply } from "./reply"

export const GET = route(creditTermsEndpoints.retrieveCreditTerms, ({ scope }) => termsReply(scope, null))

export const POST = route(creditTermsEndpoints.changeCreditTerms, ({ scope, body, actorId }) =>
  changeTerms(scope, null, body, actorId)
)
