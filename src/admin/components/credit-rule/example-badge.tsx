import { StatusBadge } from "@medusajs/ui"
import { useText } from "../../lib/text"

/** Does an example come out as expected? */
export const ExampleBadge = ({ isTrue }: { isTrue: boolean }) => {
  const { say } = useText()

  return (
    <StatusBadge color={isTrue ? "green" : "red"}>
      {say(isTrue ? "credit_rule.example_true" : "credit_rule.example_false")}
    </StatusBadge>
  )
}
