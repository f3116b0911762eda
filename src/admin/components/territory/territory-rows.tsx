import { ChevronRightMini } from "@medusajs/icons"
import { clx, IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { nameIn } from "../../lib/sources"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { AdminName } from "../person"
import { Nothing } from "../section"
import type { Branch } from "./tree"

/** Rows drawn at once; the rest is asked for, so that a thousand open nodes stay quick. */
const CHUNK = 200

type RowsProps = {
  rows: Branch[]
  isOpen: (id: string) => boolean
  onToggle: (id: string) => void
  isEmpty: boolean
}

/** The rows of the territory tree that are to be seen now. */
export const TerritoryRows = ({ rows, isOpen, onToggle, isEmpty }: RowsProps) => {
  const { say } = useText()
  const [limit, setLimit] = useState(CHUNK)
  if (rows.length === 0) {
    return <Nothing>{say(isEmpty ? "territory.none_hint" : "table.none_found")}</Nothing>
  }

  return (
    <ul role="tree" aria-label={say("menu.territories")} className="divide-y">
      {rows.slice(0, limit).map((branch) => (
        <Row
          key={branch.territory.id}
          branch={branch}
          isOpen={isOpen(branch.territory.id)}
          onToggle={() => onToggle(branch.territory.id)}
        />
      ))}
      {rows.length > limit && (
        <li className="flex items-center justify-between px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">
            {say("table.shown", { shown: limit, total: rows.length })}
          </Text>
          <button
            type="button"
            className="txt-small text-ui-fg-interactive"
            onClick={() => setLimit(limit + CHUNK)}
          >
            {say("action.more")}
          </button>
        </li>
      )}
    </ul>
  )
}

const Row = ({ branch, isOpen, onToggle }: { branch: Branch; isOpen: boolean; onToggle: () => void }) => {
  const { say, language } = useText()
  const { number } = useFormat()
  const { territory, depth, children } = branch
  const name = nameIn(language, territory.name, territory.name_zh)

  return (
    <li
      role="treeitem"
      aria-level={depth + 1}
      {...(children.length > 0 && { "aria-expanded": isOpen })}
      className="hover:bg-ui-bg-base-hover flex items-center gap-x-2 px-6 py-2"
      style={{ paddingLeft: 16 + depth * 24 }}
    >
      {children.length > 0 ? (
        <IconButton
          size="small"
          variant="transparent"
          onClick={onToggle}
          aria-label={say(isOpen ? "territory.collapse" : "territory.expand", { name })}
        >
          <ChevronRightMini className={clx("transition-transform", isOpen && "rotate-90")} />
        </IconButton>
      ) : (
        <span className="w-7" />
      )}
      <Link
        to={`/dealers/territories/${territory.id}`}
        className="txt-small-plus hover:text-ui-fg-interactive-hover min-w-0 truncate"
      >
        {name}
      </Link>
      <Text size="small" className="text-ui-fg-muted flex-1 truncate">
        {territory.code}
      </Text>
      <Text size="small" className="text-ui-fg-subtle hidden w-[220px] truncate lg:block">
        {territory.manager_id && <AdminName id={territory.manager_id} />}
      </Text>
      <Text size="small" className="text-ui-fg-subtle w-[116px] text-right tabular-nums">
        {territory.areas.length > 0 && say("territory.area_count", { total: number(territory.areas.length) })}
      </Text>
    </li>
  )
}
