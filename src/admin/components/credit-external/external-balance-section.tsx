import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowPath } from "@medusajs/icons"
import { useState } from "react"
import type { CreditAccount } from "../../../http/credit"
import { type CreditDifference, creditExternalEndpoints } from "../../../http/credit-external"
import { useAction, useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { TextAreaField } from "../fields"
import { Nothing, Reading, Section } from "../section"

/** What the ERP says an account owes, where its books and ours differ, and whose word counts. */
export const ExternalBalanceSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const { dateTime, money } = useFormat()
  const [isSwitching, setSwitching] = useState(false)
  const { data, error, isPending } = useEndpoint(creditExternalEndpoints.creditDifferences, {
    query: { account_id: account.id, limit: 1 },
  })
  const found = data?.differences.find(({ account_id }) => account_id === account.id)
  const other = account.mode === "shop" ? "external" : "shop"
  const amount = (value: number) => money(value, account.currency_code)

  return (
    <Section
      title={say("credit_external.title")}
      hint={say("credit_external.hint")}
      error={error}
      groups={[
        {
          actions: [
            {
              label: say(`credit_external.switch_${other}`),
              icon: <ArrowPath />,
              onClick: () => {
                setSwitching(true)
              },
            },
          ],
        },
      ]}
    >
      <SectionRow title={say("credit_external.mode")} value={say(`credit_external.modes.${account.mode}`)} />
      {found ? (
        <>
          <SectionRow title={say("credit_external.balance")} value={amount(found.external_balance)} />
          <SectionRow title={say("credit_external.as_of")} value={dateTime(found.external_as_of)} />
          <SectionRow title={say("credit_external.unreported")} value={amount(found.unreported)} />
          <SectionRow title={say("credit_external.ledger")} value={amount(found.ledger_balance)} />
          <SectionRow title={say("credit_external.difference")} value={amount(found.difference)} />
          <Documents found={found} />
        </>
      ) : isPending ? (
        <Reading />
      ) : (
        data && <Nothing>{say("credit_external.none")}</Nothing>
      )}
      {isSwitching && (
        <SwitchMode
          account={account}
          mode={other}
          onClose={() => {
            setSwitching(false)
          }}
        />
      )}
    </Section>
  )
}

const Documents = ({ found: { documents, currency_code } }: { found: CreditDifference }) => {
  const { say } = useText()
  const { money } = useFormat()
  const amount = (value: number | null) => (value === null ? say("value.none") : money(value, currency_code))

  return documents?.map(({ document_number, external_open, ledger_open }) => (
    <SectionRow
      key={document_number}
      title={document_number}
      value={`${say("credit_external.there")} ${amount(external_open)} · ${say("credit_external.here")} ${amount(ledger_open)}`}
    />
  ))
}

type SwitchProps = { account: CreditAccount; mode: CreditAccount["mode"]; onClose: () => void }

const SwitchMode = ({ account, mode, onClose }: SwitchProps) => {
  const { say } = useText()

  return (
    <DialogForm
      title={say(`credit_external.switch_${mode}`)}
      description={say("credit_external.switch_hint")}
      submit={say("credit_external.switch")}
      doneMessage={say("credit_external.switched")}
      schema={creditExternalEndpoints.switchCreditMode.body}
      values={{ mode, reason: "" }}
      action={useAction(creditExternalEndpoints.switchCreditMode, { id: account.id })}
      onClose={onClose}
    >
      {({ control }) => <TextAreaField control={control} name="reason" label={say("field.reason")} />}
    </DialogForm>
  )
}
