import { container } from "@medusajs/framework"
import { type BootOptions, startDealers } from "./start"

/**
 * Has no data of its own: puts the plugin's adapters in place when the application starts. A module's own container knows
 * nothing of the application, so the application's is taken from the framework, which keeps one per process.
 */
class BootModuleService {
  constructor(
    _container: Record<string, unknown>,
    readonly options: BootOptions = {}
  ) {}

  readonly __hooks = {
    onApplicationStart: (): Promise<void> =>
      startDealers({ container, options: this.options, exit: (code) => process.exit(code) }),
  }
}

export default BootModuleService
