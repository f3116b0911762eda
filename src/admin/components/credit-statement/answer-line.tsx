import { Text } from "@medusajs/ui"
import {
  type CreditStatement,
  type CreditStatementLine,
  creditStatementEndpoints,
  DISPUTE_OUTCOMES,
} from "../../../http/credit-statements"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { SelectField, TextAreaField } from "../fields"

type AnswerProps = { statement: CreditStatement; line: CreditStatementLine; onClose: () => void }

/** Answers what the dealer says of a line. */
export const AnswerLine = ({ statement, line, onClose }: AnswerProps) => {
  const { say } = useText()
  const { money } = useFormat()

  return (
    <DialogForm
      title={say("credit_statement.answer")}
      description={say("credit_statement.answer_hint")}
      submit={say("credit_statement.answer")}
      doneMessage={say("credit_statement.answer_done")}
      onClose={onClose}
      schema={creditStatementEndpoints.answerCreditStatementLine.body}
      values={{ outcome: "", answer: "" }}
      action={useAction(creditStatementEndpoints.answerCreditStatementLine, {
        id: statement.id,
        line_id: line.id,
      })}
    >
      {({ control }) => (
        <>
          <div>
            <Text size="small" className="whitespace-pre-wrap">
              {line.dispute_reason}
            </Text>
            {line.claimed_amount !== null && (
              <Text size="small" className="text-ui-fg-subtle">
                {say("credit_statement.claimed", {
                  amount: money(line.claimed_amount, statement.currency_code),
                })}
              </Text>
            )}
          </div>
          <SelectField
            control={control}
            name="outcome"
            label={say("credit_statement.outcome")}
            placeholder={say("action.choose")}
            options={DISPUTE_OUTCOMES.map((value) => ({
              value,
              label: say(`credit_statement.outcomes.${value}`),
            }))}
          />
          <TextAreaField control={control} name="answer" label={say("credit_statement.answer_text")} />
        </>
      )}
    </DialogForm>
  )
}
