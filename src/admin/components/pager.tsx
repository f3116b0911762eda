import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useText } from "../lib/text"

type PagerProps = { count: number; limit: number; offset: number; onChange: (offset: number) => void }

/** Turns the pages of a small list inside a section; nothing when one page holds all. */
export const Pager = ({ count, limit, offset, onChange }: PagerProps) => {
  const { say } = useText()
  if (count <= limit) {
    return null
  }
  const last = Math.min(offset + limit, count)

  return (
    <div className="text-ui-fg-subtle flex items-center justify-between px-6 py-3">
      <Text size="small">{say("table.shown", { shown: `${offset + 1}–${last}`, total: count })}</Text>
      <div className="flex gap-x-1">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={say("table.previous")}
          disabled={offset === 0}
          onClick={() => onChange(Math.max(0, offset - limit))}
        >
          <ChevronLeftMini />
        </IconButton>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={say("table.next")}
          disabled={last >= count}
          onClick={() => onChange(offset + limit)}
        >
          <ChevronRightMini />
        </IconButton>
      </div>
    </div>
  )
}
