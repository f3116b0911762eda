import { creditDunningEndpoints } from "../../../../http/credit-dunning"
import { previewDunning } from "../../../../workflows/credit/preview-dunning"
import { route } from "../../../respond"

export const GET = route(creditDunningEndpoints.previewDunning, ({ scope, query, language }) =>
  previewDunning(scope, { ...query, language, now: new Date() })
)
