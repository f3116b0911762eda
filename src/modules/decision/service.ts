import { MedusaService } from "@medusajs/framework/utils"
import DealerDecision from "./models/decision"
import DealerOverride from "./models/override"

/** Keeps the decision records and the overrides. */
class DecisionModuleService extends MedusaService({ DealerDecision, DealerOverride }) {}

export default DecisionModuleService
