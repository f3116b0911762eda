import { MedusaError } from "@medusajs/framework/utils"

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined

/** Did somebody else win the race for a unique value? Medusa's repository rewrites the database's own error. */
export const isTaken = (error: unknown): boolean =>
  codeOf(error) === "23505" || (error instanceof MedusaError && error.message.endsWith("already exists."))

/** Did the database give up waiting for a lock, or break a deadlock? */
export const isBusy = (error: unknown): boolean => ["55P03", "40P01", "40001"].includes(codeOf(error) ?? "")
