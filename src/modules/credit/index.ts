import { Module } from "@medusajs/framework/utils"
import CreditModuleService from "./service"

export const CREDIT_MODULE = "dealer_credit"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    dealer_credit: CreditModuleService
  }
}

export default Module(CREDIT_MODULE, { service: CreditModuleService })
