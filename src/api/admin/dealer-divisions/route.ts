import { territoryEndpoints } from "../../../http/territory"
import { findDivisions } from "../../../modules/territory/domain/divisions"
import { route } from "../../respond"

export const GET = route(territoryEndpoints.listDivisions, async ({ query }) => ({
  divisions: findDivisions(query).map(({ code, name, level }) => ({ code, name, level })),
}))
