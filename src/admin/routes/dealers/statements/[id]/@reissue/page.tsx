import { useParams } from "react-router-dom"
import { creditStatementEndpoints } from "../../../../../../http/credit-statements"
import { useStatementWords } from "../../../../../components/credit-statement/use-statement-words"
import { TextAreaField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

const ReissuePage = () => {
  const { say } = useText()
  const { nameOf } = useStatementWords()
  const { id = "" } = useParams()

  return (
    <RouteForm
      as="drawer"
      title={say("credit_statement.reissue")}
      description={say("credit_statement.reissue_hint")}
      submit={say("credit_statement.reissue")}
      schema={creditStatementEndpoints.reissueCreditStatement.body}
      values={{ reason: "" }}
      action={useAction(creditStatementEndpoints.reissueCreditStatement, { id })}
      done={({ statement }) => ({
        message: say("credit_statement.reissue_done", { name: nameOf(statement) }),
        to: `/dealers/statements/${statement.id}`,
      })}
    >
      {({ control }) => <TextAreaField control={control} name="reason" label={say("field.reason")} />}
    </RouteForm>
  )
}

export default ReissuePage
