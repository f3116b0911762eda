import { useState } from "react"

const newKey = (): string =>
  `admin-${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`

/** A key for what one form sends: pressed twice, or sent again after a lost answer, it is done once. */
export const useKey = (): string => useState(newKey)[0]
