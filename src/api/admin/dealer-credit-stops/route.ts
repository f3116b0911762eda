import { listCreditStops } from "../../../adapters/queries/credit-stops"
import { creditStopEndpoints } from "../../../http/credit-stops"
import { route } from "../../respond"
import { presentStop } from "./reply"

export const GET = route(creditStopEndpoints.listCreditStops, async ({ scope, query, language }) => {
  const { credit_stops, count } = await listCreditStops(scope, query)

  return {
    credit_stops: credit_stops.map((stop) => presentStop(stop, language)),
    count,
    limit: query.limit,
    offset: query.offset,
  }
})
