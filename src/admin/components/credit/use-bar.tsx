import { clx } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** From here on the bar warns. */
const HIGH = 0.8

const colorOf = (used: number): string =>
  used >= 1 ? "bg-ui-tag-red-icon" : used >= HIGH ? "bg-ui-tag-orange-icon" : "bg-ui-tag-green-icon"

/** How much of a limit is used, as a bar with its percentage. Without a limit to use there is nothing to draw. */
export const UseBar = ({ used, width }: { used: number | null; width?: number }) => {
  const { say } = useText()
  const { share } = useFormat()
  if (used === null) {
    return <span className="text-ui-fg-muted">{say("value.none")}</span>
  }
  const length = `${Math.min(Math.max(used, 0), 1) * 100}%`

  return (
    <div className="flex items-center gap-x-2" style={{ width, minWidth: 112 }}>
      <div
        className="bg-ui-bg-component h-1.5 flex-1 overflow-hidden rounded-full"
        role="meter"
        aria-label={say("credit.used")}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={used}
      >
        <div className={clx("h-full rounded-full", colorOf(used))} style={{ width: length }} />
      </div>
      <span className="txt-compact-small w-12 shrink-0 text-right tabular-nums">{share(used)}</span>
    </div>
  )
}
