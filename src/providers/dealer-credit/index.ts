import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import DealerCreditProvider from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [DealerCreditProvider] })
