import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { composeHooks, proveHooks } from "../../adapters/hooks"
import { proveCredit } from "../../adapters/payment/prove-credit"
import { installPriceOverlay, provePriceOverlay } from "../../adapters/prices"
import { type DatabaseStanding, databaseStanding } from "../../adapters/queries/database-standing"

export type BootOptions = {
  /** `compose` shares Medusa's hooks with the host; `off` leaves them, and the host calls `dealer-validate-checkout`. */
  hooks?: string
}

export type Start = {
  /** The application's container, not the module's own. */
  container: MedusaContainer
  options: BootOptions
  /** Ends the process. Medusa swallows a rejection at this point, so nothing less would be noticed. */
  exit: (code: number) => void
}

type Logger = { warn: (text: string) => void; error: (text: string) => void }

const ADVICE =
  "The plugin is made for Medusa 2.21.2; docs/guards.md tells what it needs and what can be switched off."

const HOOKS_OFF = `medusa-plugin-dealers: the option "hooks" is "off". Call the workflow "dealer-validate-checkout" in your own completeCart.validate handler, or dealers' carts are not checked at completion.`

/**
 * Puts the adapters in place and proves that each seam holds, by asking through the seam. A store that would sell without
 * its guards, or cannot keep Chinese text, does not start: what is wrong is logged and the process ends.
 */
export const startDealers = async ({ container, options, exit }: Start): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER) as Logger
  const wrong = await install(container, options, logger).catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ])
  if (wrong.length) {
    logger.error(
      ["medusa-plugin-dealers cannot start:", ...wrong.map((line) => `- ${line}`), ADVICE].join("\n")
    )
    exit(1)
  }
}

const install = async (
  container: MedusaContainer,
  { hooks = "compose" }: BootOptions,
  logger: Logger
): Promise<string[]> => {
  if (hooks !== "compose" && hooks !== "off") {
    return [`The option "hooks" is "compose" or "off", not ${JSON.stringify(hooks)}.`]
  }
  installPriceOverlay(container)
  if (hooks === "compose") {
    composeHooks(container)
  } else {
    logger.warn(HOOKS_OFF)
  }
  const [prices, seams, database] = await Promise.all([
    provePriceOverlay(container),
    hooks === "compose" ? proveHooks() : [],
    databaseStanding(container),
  ])
  const found = [...prices, ...seams, ...faultsOf(database)]
  if (database.missing_tables.length) {
    return found
  }
  const { faults, hints } = await proveCredit(container)
  hints.forEach((hint) => logger.warn(`medusa-plugin-dealers: ${hint}`))

  return [...found, ...faults]
}

const faultsOf = ({ encoding, missing_tables }: DatabaseStanding): string[] => [
  ...(encoding === "UTF8" ? [] : [`The database is encoded in ${encoding}, not in UTF8.`]),
  ...(missing_tables.length
    ? [`These tables are missing, run "npx medusa db:migrate": ${missing_tables.join(", ")}.`]
    : []),
]
