import { sources } from "../../lib/sources"

/** Where the target of a rule, or of an exception, is picked. */
export const TARGET_SOURCES = {
  dealer: sources.dealers,
  tier: sources.tiers,
  territory: sources.territories,
}
