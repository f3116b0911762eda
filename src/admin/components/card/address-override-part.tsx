import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { decisionEndpoints, WishedAddress } from "../../../http/decision"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { GiveOverride } from "./override-part"

const WORDS = {
  title: "override.address_one",
  give: "override.address_give",
  hint: "override.address_hint",
} as const

/** The delivery address an order was refused last, if its last change of address was refused. */
const useRefusedAddress = (orderId: string): WishedAddress | undefined => {
  const { data } = useEndpoint(decisionEndpoints.listDecisions, {
    query: { subject_id: orderId, path: "change_address", limit: 1, order: "-updated_at" },
  })
  const decision = data?.decisions[0]
  const address = WishedAddress.safeParse(decision?.inputs.address)

  return decision?.status === "not_placed" && decision.outcome !== "allow" ? address.data : undefined
}

/** After a refused change of an order's delivery address: the way to let exactly that address pass. */
export const AddressOverridePart = ({ orderId }: { orderId: string }) => {
  const { say } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const address = useRefusedAddress(orderId)
  if (!address) {
    return null
  }

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {say(WORDS.title)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {Object.values(address).filter(Boolean).join(", ")}
      </Text>
      <div>
        <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
          {say(WORDS.give)}
        </Button>
      </div>
      {isOpen && (
        <GiveOverride
          type="order"
          id={orderId}
          words={WORDS}
          address={address}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}
