import { allow, type Decision, deny } from "../../../shared/decision"

/** How many levels a dealer tree may have, root included. */
export const MAX_LEVELS = 8

export type Placement = {
  dealerId: string
  /** The new parent and everything above it, nearest first. */
  parentChain: readonly string[]
  /** Levels from the dealer down to its lowest branch, itself included. */
  height: number
}

/** May this dealer, with all that hangs under it, stand under that parent? */
export const placeDealer = ({ dealerId, parentChain, height }: Placement): Decision => {
  if (parentChain.includes(dealerId)) {
    return deny("dealer_cycle")
  }
  if (parentChain.length + height > MAX_LEVELS) {
    return deny("dealer_too_deep", { max: MAX_LEVELS })
  }

  return allow()
}
