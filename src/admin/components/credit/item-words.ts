import { useMemo } from "react"
import { CREDIT_ENTRY_KINDS } from "../../../http/credit"
import type { CreditItem } from "../../../http/credit-items"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type EntryKind = (typeof CREDIT_ENTRY_KINDS)[number]

const isKnown = (kind: string): kind is EntryKind => CREDIT_ENTRY_KINDS.includes(kind as EntryKind)

/** What a document is and how it stands, in the reader's words. */
export const useItemWords = () => {
  const { say } = useText()
  const { day } = useFormat()

  return useMemo(() => {
    const kindOf = ({ kind }: { kind: string | null }): string =>
      kind !== null && isKnown(kind) ? say(`credit_entry.kinds.${kind}`) : (kind ?? "")
    const words = (item: CreditItem): string[] => [
      ...(item.days_overdue > 0 ? [say("credit_item.overdue", { count: item.days_overdue })] : []),
      ...(item.is_disputed ? [say("credit_item.disputed")] : []),
      ...(item.promised_on ? [say("credit_item.promised", { day: day(item.promised_on) })] : []),
    ]

    return {
      kindOf,
      nameOf: (item: { kind: string | null; document_number: string | null }): string =>
        [kindOf(item), item.document_number].filter(Boolean).join(" "),
      /** Overdue, disputed, promised; as the second line of a cell, or nothing. */
      standingOf: (item: CreditItem): { second?: string } => {
        const second = words(item).join(" · ")

        return second ? { second } : {}
      },
    }
  }, [say, day])
}
