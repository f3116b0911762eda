import type { Territory } from "../../../http/territory"

export type Branch = { territory: Territory; depth: number; children: Branch[] }

/** The territories as the trees they form, sorted by name. One whose parent is not in the list stands as a root. */
export const treeOf = (
  territories: Territory[],
  compare: (a: Territory, b: Territory) => number
): Branch[] => {
  const ids = new Set(territories.map(({ id }) => id))
  const byParent = new Map<string | null, Territory[]>()
  for (const territory of territories) {
    const parent = territory.parent_id && ids.has(territory.parent_id) ? territory.parent_id : null
    byParent.set(parent, [...(byParent.get(parent) ?? []), territory])
  }
  const branchesOf = (parent: string | null, depth: number): Branch[] =>
    (byParent.get(parent) ?? [])
      .sort(compare)
      .map((territory) => ({ territory, depth, children: branchesOf(territory.id, depth + 1) }))

  return branchesOf(null, 0)
}

/** The rows to show: every branch whose ancestors are open. */
export const visibleRows = (branches: Branch[], isOpen: (id: string) => boolean): Branch[] =>
  branches.flatMap((branch) => [
    branch,
    ...(isOpen(branch.territory.id) ? visibleRows(branch.children, isOpen) : []),
  ])

/** The branches in which something matches, with the way down to it. */
export const matching = (branches: Branch[], matches: (territory: Territory) => boolean): Branch[] =>
  branches.flatMap((branch) => {
    const children = matching(branch.children, matches)

    return matches(branch.territory) || children.length > 0 ? [{ ...branch, children }] : []
  })
