import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Container, type DataTableColumnDef, type DataTableFilter } from "@medusajs/ui"
import { messageOf } from "../lib/api-error"
import { useText } from "../lib/text"

type Listed<T> = { data: T[] | undefined; count: number | undefined; isPending: boolean; error: unknown }
type Words = { heading: string; description: string }

type ResourceTableProps<T> = {
  heading: string
  subHeading?: string
  list: Listed<T>
  /** Medusa's own column builder types every column by its cell; a list of them has no narrower type. */
  columns: DataTableColumnDef<T, never>[] | DataTableColumnDef<T, unknown>[]
  filters?: DataTableFilter[]
  getRowId: (row: T) => string
  /** The dashboard gives this its own row: nothing of `row` can be relied on but `id`, which is what `getRowId` says. */
  rowHref?: (row: T) => string
  actions?: { label: string; to: string }[] | { label: string; onClick: () => void }[]
  /** What to say when there is nothing at all yet. */
  empty: Words
  pageSize?: number
  /** Keeps several tables of one page apart in the address. */
  prefix?: string
  hasSearch?: boolean
}

export const PAGE_SIZE = 20

/** Reads search, sort, page and filters of a table from the address, as the query of a list endpoint. */
export const useTableQuery = <F extends string = never>(
  filters: readonly F[] = [],
  { pageSize = PAGE_SIZE, prefix }: { pageSize?: number; prefix?: string } = {}
) => {
  const params: Record<string, string | undefined> = useQueryParams(
    ["q", "order", "offset", ...filters],
    prefix
  )
  const picked = filters.flatMap((filter): [F, string][] => {
    const value = valueOf(params[filter])

    return value ? [[filter, value]] : []
  })

  return {
    limit: pageSize,
    offset: Number(params.offset) || 0,
    ...(params.q && { q: params.q }),
    ...(params.order && { order: params.order }),
    ...(Object.fromEntries(picked) as Partial<Record<F, string>>),
  }
}

/** The dashboard keeps a filter's choice as JSON: "\"active\"" for a radio, "[\"active\"]" for a list. */
const valueOf = (raw: string | undefined): string | undefined => {
  if (!raw) {
    return undefined
  }
  try {
    const value: unknown = JSON.parse(raw)

    return typeof value === "string" ? value : Array.isArray(value) ? String(value[0] ?? "") : raw
  } catch {
    return raw
  }
}

/** A list of a resource: heading, search, filters, sort, pages, an empty state, and what went wrong if it cannot be read. */
export const ResourceTable = <T,>({
  heading,
  subHeading,
  list,
  columns,
  filters,
  getRowId,
  rowHref,
  actions,
  empty,
  pageSize = PAGE_SIZE,
  prefix,
  hasSearch = true,
}: ResourceTableProps<T>) => {
  const { say, language } = useText()

  return (
    <Container className="divide-y overflow-hidden p-0">
      <DataTable
        data={list.data ?? []}
        columns={columns as DataTableColumnDef<T, unknown>[]}
        {...(filters?.length && { filters })}
        heading={heading}
        {...(subHeading && { subHeading })}
        headingLevel={prefix ? "h2" : "h1"}
        rowCount={list.count ?? 0}
        getRowId={getRowId}
        {...(rowHref && { rowHref })}
        {...(actions && { actions })}
        emptyState={{
          empty: list.error ? { heading: messageOf(list.error, say, language) } : empty,
          filtered: { heading: say("table.none_found"), description: say("table.try_other") },
        }}
        pageSize={pageSize}
        {...(prefix && { prefix })}
        enableSearch={hasSearch}
        isLoading={list.isPending}
      />
    </Container>
  )
}
