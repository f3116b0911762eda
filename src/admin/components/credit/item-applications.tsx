import { Button, Table, Text } from "@medusajs/ui"
import { type CreditApplication, type CreditItem, creditItemEndpoints } from "../../../http/credit-items"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { useKey } from "../../lib/use-key"
import { Nothing } from "../section"
import { TwoLines } from "../two-lines"
import { Amount } from "./amount"
import { useItemWords } from "./item-words"

type ApplicationsProps = {
  item: CreditItem
  applications: CreditApplication[]
  params: { id: string; item_id: string }
}

/** Is this the last row about its charge, and did it pay? What was taken back has left nothing to take back. */
const canBeTakenBack = (applications: CreditApplication[], at: number): boolean => {
  const one = applications[at]

  return (
    one !== undefined &&
    one.item_id !== null &&
    one.amount > 0 &&
    applications.slice(at + 1).every(({ item_id }) => item_id !== one.item_id)
  )
}

/** What a document is settled with, in the order in which it happened, and the way to take it back. */
export const ItemApplications = ({ item, applications, params }: ApplicationsProps) => {
  const { say } = useText()
  const { date } = useFormat()
  const { nameOf } = useItemWords()
  // A credit that pays nothing any more has its whole amount open.
  const canTakeBack = item.side === "credit" && item.open < item.amount

  return (
    <section>
      <div className="flex items-center justify-between border-t px-6 py-3">
        <Text size="small" weight="plus">
          {say("credit_item.applications")}
        </Text>
        {canTakeBack && (
          <TakeBack key={applications.length} params={params} what={say("credit_item.unallocate_all")} />
        )}
      </div>
      {applications.length === 0 ? (
        <Nothing>{say("credit_item.applications_none")}</Nothing>
      ) : (
        <Table>
          <Table.Body>
            {applications.map((one, at) => (
              <Table.Row key={one.id}>
                <Table.Cell className="w-full py-2" style={{ maxWidth: 0 }}>
                  <TwoLines
                    first={one.item_id ? nameOf(one) : say("credit_item.reversed")}
                    second={[
                      date(one.effective_at),
                      ...(one.amount < 0 ? [say("credit_item.taken_back")] : []),
                    ].join(" · ")}
                  />
                </Table.Cell>
                <Table.Cell className="text-right">
                  <Amount value={one.amount} currency={item.currency_code} />
                </Table.Cell>
                <Table.Cell className="w-8">
                  {canTakeBack && canBeTakenBack(applications, at) && (
                    <TakeBack
                      key={applications.length}
                      params={params}
                      itemId={one.item_id}
                      what={nameOf(one)}
                    />
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  )
}

type TakeBackProps = { params: { id: string; item_id: string }; itemId?: string | null; what: string }

/** Takes back what a credit pays, of one charge or of all, once it is confirmed. */
const TakeBack = ({ params, itemId = null, what }: TakeBackProps) => {
  const { say } = useText()
  const key = useKey()
  const take = useConfirmed(useAction(creditItemEndpoints.unallocateCreditItem, params))
  const question = {
    title: say("credit_item.unallocate"),
    description: say("credit_item.unallocate_sure", { what }),
    confirm: say("credit_item.unallocate"),
    done: say("credit_item.unallocate_done"),
  }

  return (
    <Button
      size="small"
      variant="transparent"
      className="whitespace-nowrap"
      aria-label={`${say("credit_item.unallocate")}: ${what}`}
      onClick={() => void take(question, { key, item_id: itemId })}
    >
      {say("credit_item.unallocate")}
    </Button>
  )
}
