import { type Catalogue, type Condition, factOf } from "../../../shared/rule"
import { sayValue } from "../../../shared/rule-words"
import { useText } from "../../lib/text"

type ConditionViewProps = { catalogue: Catalogue; condition: Condition; currency: string | null }

/** A condition in words, its groups indented. */
export const ConditionView = ({ catalogue, condition, currency }: ConditionViewProps) => {
  const { say, language } = useText()
  if ("fact" in condition) {
    const fact = factOf(catalogue, condition.fact)

    return (
      <span className="txt-small">
        {fact?.label[language] ?? condition.fact} {say(`rule.operators.${condition.op}`)}{" "}
        <span className="font-medium">
          {fact ? sayValue(fact, condition.value, currency)[language] : String(condition.value)}
        </span>
      </span>
    )
  }
  const kind = "all" in condition ? "all" : "any" in condition ? "any" : "not"
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not]

  return (
    <div>
      <span className="txt-small text-ui-fg-subtle">{say(`rule.${kind}`)}</span>
      <ul className="border-ui-border-base ml-1 mt-1 flex flex-col gap-y-1 border-l pl-3">
        {parts.map((part, at) => (
          <li key={at}>
            <ConditionView catalogue={catalogue} condition={part} currency={currency} />
          </li>
        ))}
      </ul>
    </div>
  )
}
