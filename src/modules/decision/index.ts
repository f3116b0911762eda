import { Module } from "@medusajs/framework/utils"
import DecisionModuleService from "./service"

export const DECISION_MODULE = "dealer_decision"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    dealer_decision: DecisionModuleService
  }
}

export default Module(DECISION_MODULE, { service: DecisionModuleService })
