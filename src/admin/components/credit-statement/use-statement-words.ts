import { useMemo } from "react"
import type { CreditStatement } from "../../../http/credit-statements"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** What a statement is called, and which days it is about. */
export const useStatementWords = () => {
  const { say } = useText()
  const { day } = useFormat()

  return useMemo(
    () => ({
      nameOf: ({ number, version }: Pick<CreditStatement, "number" | "version">): string =>
        version > 1
          ? say("credit_statement.name_version", { number, version })
          : say("credit_statement.name", { number }),
      daysOf: ({ from_on, to_on }: Pick<CreditStatement, "from_on" | "to_on">): string =>
        `${day(from_on)} – ${day(to_on)}`,
    }),
    [say, day]
  )
}
