import { StatusBadge } from "@medusajs/ui"
import type { CreditImport, CreditImportLine } from "../../../http/credit-imports"
import { useText } from "../../lib/text"

const IMPORT = {
  checking: "grey",
  checked: "blue",
  running: "orange",
  done: "green",
  failed: "red",
  reversing: "orange",
  reversed: "grey",
} as const
const LINE = {
  ready: "blue",
  ok: "green",
  skipped: "grey",
  refused: "red",
  waiting: "orange",
  reversed: "grey",
} as const

/** Where an import stands, as a coloured word. */
export const ImportBadge = ({ status }: { status: CreditImport["status"] }) => (
  <StatusBadge color={IMPORT[status]}>{useText().say(`credit_import.statuses.${status}`)}</StatusBadge>
)

/** What became of a line, as a coloured word. */
export const ImportLineBadge = ({ status }: { status: CreditImportLine["status"] }) => (
  <StatusBadge color={LINE[status]}>{useText().say(`credit_import.line_statuses.${status}`)}</StatusBadge>
)
