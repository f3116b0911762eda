import { Module } from "@medusajs/framework/utils"
import PriceModuleService from "./service"

export const PRICE_MODULE = "dealer_price"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    dealer_price: PriceModuleService
  }
}

export default Module(PRICE_MODULE, { service: PriceModuleService })
