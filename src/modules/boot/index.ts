import { Module } from "@medusajs/framework/utils"
import BootModuleService from "./service"

export const BOOT_MODULE = "dealer_boot"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    dealer_boot: BootModuleService
  }
}

export default Module(BOOT_MODULE, { service: BootModuleService })
