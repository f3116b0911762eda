import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { type CreditImport, creditImportEndpoints } from "../../../http/credit-imports"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { Section } from "../section"
import { ImportBadge } from "./import-badges"

const REVERSIBLE = ["done", "failed"]

/** Where an import stands, how far it is, and what can be done with it. */
export const ImportSummary = ({ one }: { one: CreditImport }) => {
  const { say } = useText()
  const { dateTime, number } = useFormat()
  const { counts, line_count: total, status } = one
  const done = total - counts.ready
  const canReverse = REVERSIBLE.includes(status) && counts.ok > 0

  return (
    <Section
      level="h1"
      title={say(`credit_import.kinds.${one.kind}`)}
      hint={one.file_name ?? say("credit_import.pasted_name")}
      badge={
        <>
          <ImportBadge status={status} />
          <RunButton one={one} />
        </>
      }
      {...(canReverse && {
        groups: [
          { actions: [{ label: say("credit_import.reverse"), icon: <ArrowUturnLeft />, to: "reverse" }] },
        ],
      })}
    >
      <SectionRow
        title={say("credit_import.lines")}
        value={
          <div className="flex flex-col gap-y-2">
            <span>{say("credit_import.progress", { done: number(done), total: number(total) })}</span>
            <progress
              className="h-1.5 w-full max-w-[300px]"
              value={done}
              max={Math.max(total, 1)}
              aria-label={say("credit_import.lines")}
            />
          </div>
        }
      />
      {(["ready", "ok", "skipped", "refused", "waiting", "reversed"] as const)
        .filter((key) => counts[key] > 0)
        .map((key) => (
          <SectionRow
            key={key}
            title={say(`credit_import.line_statuses.${key}`)}
            value={number(counts[key])}
          />
        ))}
      <SectionRow title={say("field.created")} value={dateTime(one.created_at)} />
      {one.error && <SectionRow title={say("credit_import.error")} value={one.error} />}
    </Section>
  )
}

const RunButton = ({ one: { id, status, counts } }: { one: CreditImport }) => {
  const { say } = useText()
  const action = useAction(creditImportEndpoints.runCreditImport, { id })
  const run = useConfirmed(action)
  if (!counts.ready || (status !== "checked" && status !== "failed")) {
    return null
  }
  const label =
    status === "failed" ? say("credit_import.run_again") : say("credit_import.run", { count: counts.ready })

  return (
    <Button
      size="small"
      isLoading={action.isPending}
      onClick={() =>
        void run(
          {
            title: label,
            description: say("credit_import.run_sure"),
            confirm: label,
            done: say("credit_import.started"),
          },
          {}
        )
      }
    >
      {label}
    </Button>
  )
}
