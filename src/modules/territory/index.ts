import { Module } from "@medusajs/framework/utils"
import TerritoryModuleService from "./service"

export const TERRITORY_MODULE = "dealer_territory"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    dealer_territory: TerritoryModuleService
  }
}

export default Module(TERRITORY_MODULE, { service: TerritoryModuleService })
