const MOST = 12
const CHARGES = ["capture", "shipment"]

const faultOfBuckets = (agingBuckets: unknown): string[] => {
  if (agingBuckets === undefined) {
    return []
  }
  const bounds: unknown[] = Array.isArray(agingBuckets) ? agingBuckets : []
  const isRising = bounds.every(
    (bound, at) =>
      Number.isInteger(bound) &&
      Number(bound) <= 36_500 &&
      (at === 0 ? bound === 0 : Number(bound) > Number(bounds[at - 1]))
  )

  return bounds.length > 0 && bounds.length <= MOST && isRising
    ? []
    : [
        `The option credit.agingBuckets is a list of at most ${String(MOST)} whole numbers of days that rise from 0, such as [0, 30, 60, 90, 120], not ${JSON.stringify(agingBuckets)}.`,
      ]
}

const faultOfCharging = (chargeOn: unknown): string[] =>
  chargeOn === undefined || CHARGES.includes(chargeOn as string)
    ? []
    : [`The option credit.chargeOn is "capture" or "shipment", not ${JSON.stringify(chargeOn)}.`]

/** What is wrong with the merchant's settings of credit, in words for who wrote them. Empty: nothing. */
export const faultsOfOptions = ({
  agingBuckets,
  chargeOn,
}: {
  agingBuckets?: unknown
  chargeOn?: unknown
}): string[] => [...faultOfBuckets(agingBuckets), ...faultOfCharging(chargeOn)]
