import type { Endpoint } from "./contract"
import { creditEndpoints } from "./credit"
import { creditAccountChangeEndpoints } from "./credit-account-changes"
import { creditCalendarEndpoints } from "./credit-calendars"
import { creditTermsEndpoints } from "./credit-terms"
import { creditDunningEndpoints } from "./credit-dunning"
import { creditExternalEndpoints } from "./credit-external"
import { creditImportEndpoints } from "./credit-imports"
import { creditItemEndpoints } from "./credit-items"
import { creditLedgerEndpoints } from "./credit-ledger"
import { creditStatementEndpoints } from "./credit-statements"
import { creditViewEndpoints } from "./credit-view"
import { creditRuleEndpoints } from "./credit-rules"
import { creditStopEndpoints } from "./credit-stops"
import { dealerEndpoints } from "./dealer"
import { decisionEndpoints } from "./decision"
import { priceEndpoints } from "./price"
import { territoryEndpoints } from "./territory"

/** Every endpoint of the plugin by its name; the name is the client's method and OpenAPI's operationId. */
export const endpoints = {
  ...dealerEndpoints,
  ...territoryEndpoints,
  ...priceEndpoints,
  ...decisionEndpoints,
  ...creditEndpoints,
  ...creditAccountChangeEndpoints,
  ...creditItemEndpoints,
  ...creditLedgerEndpoints,
  ...creditTermsEndpoints,
  ...creditCalendarEndpoints,
  ...creditStatementEndpoints,
  ...creditDunningEndpoints,
  ...creditViewEndpoints,
  ...creditRuleEndpoints,
  ...creditStopEndpoints,
  ...creditExternalEndpoints,
  ...creditImportEndpoints,
}

export const allEndpoints: Endpoint[] = Object.values(endpoints)
