import type { AreaKind } from "./areas"
import type { Cover, IndexedTerritory, TerritoryIndex } from "./territory-index"

export type ResolveMethod = "code" | "name" | "postal" | "none"
export type ReadArea = { kind: AreaKind; value: string; name: string }

/** Which territory an address lies in, as `Resolution` of the contract. */
export type Resolution = {
  status: "resolved" | "ambiguous" | "unknown"
  territory: { id: string; code: string; name: string; name_zh: string | null } | null
  method: ResolveMethod
  confidence: number
  areas: ReadArea[]
  candidates: { id: string; name: string; because: string }[]
}

/** What was understood of an address, before it is known whether a territory covers it. */
export type Understood = { method: ResolveMethod; confidence: number; areas: ReadArea[] }

/** How sure each way of reading is; see docs/territory.md. */
export const CONFIDENCE = {
  code: 1,
  district: 0.95,
  city: 0.9,
  province: 0.8,
  postalPrefix: 0.7,
  postalProvince: 0.6,
  wholeCountry: 0.9,
  onlyCountry: 0.5,
} as const

/** What takes certainty away. */
export const DOUBT = { latin: 0.05, free: 0.05, unread: 0.1, shared: 0.15, stopsShort: 0.2 } as const

const MOST_CANDIDATES = 20

const round = (confidence: number): number => Math.max(0.1, Math.round(confidence * 100) / 100)

const shown = ({ id, code, name, name_zh }: IndexedTerritory) => ({ id, code, name, name_zh })

/** One territory, and no other can be meant. */
export const resolved = (
  territory: IndexedTerritory,
  { method, confidence, areas }: Understood
): Resolution => ({
  status: "resolved",
  territory: shown(territory),
  method,
  confidence: round(confidence),
  areas,
  candidates: [],
})

/** Several territories, or a part that none covers, may be meant. */
export const ambiguous = (
  { method, areas }: Omit<Understood, "confidence">,
  possible: readonly { territory: IndexedTerritory; because: string }[]
): Resolution => {
  const candidates = new Map<string, Resolution["candidates"][number]>()
  for (const { territory, because } of possible) {
    if (!candidates.has(territory.id) && candidates.size < MOST_CANDIDATES) {
      candidates.set(territory.id, { id: territory.id, name: territory.name, because })
    }
  }

  return {
    status: "ambiguous",
    territory: null,
    method,
    confidence: 0,
    areas,
    candidates: [...candidates.values()],
  }
}

/** Not understood, or nobody covers what was understood. */
export const unknown = ({ method, areas }: Omit<Understood, "confidence">): Resolution => ({
  status: "unknown",
  territory: null,
  method,
  confidence: 0,
  areas,
  candidates: [],
})

/** The postal cover when it lies inside the other in the tree of territories; else what was read by code or name. */
export const deeperOf = (
  index: TerritoryIndex,
  cover: Cover | undefined,
  postal: Cover | undefined,
  liesIn: (index: TerritoryIndex, inner: string, outer: string) => boolean
): Cover | undefined =>
  cover && postal && !liesIn(index, postal.territory.id, cover.territory.id) ? cover : (postal ?? cover)
