import { MedusaService } from "@medusajs/framework/utils"
import Territory from "./models/territory"
import TerritoryArea from "./models/territory-area"

/** Keeps the sales-region tree and the areas each node covers. */
class TerritoryModuleService extends MedusaService({
  DealerTerritory: Territory,
  DealerTerritoryArea: TerritoryArea,
}) {}

export default TerritoryModuleService
