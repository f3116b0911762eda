import { Tabs } from "@medusajs/ui"
import { useState } from "react"
import { useParams } from "react-router-dom"
import { AddMember, dealerEndpoints, MEMBER_ROLES } from "../../../../../http/dealer"
import { SelectField, TextField } from "../../../../components/fields"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { sources } from "../../../../lib/sources"
import { type TextKey, useText } from "../../../../lib/text"

const PERSON = {
  en: ["first_name", "last_name", "email", "phone"],
  zh: ["last_name", "first_name", "email", "phone"],
} as const
type Values = Record<(typeof PERSON)["en"][number] | "customer_id" | "role", string>
const NEW: Values = { customer_id: "", email: "", first_name: "", last_name: "", phone: "", role: "buyer" }

const AddMemberPage = () => {
  const { say, language } = useText()
  const { id = "" } = useParams()
  const [way, setWay] = useState("customer")
  const toBody = ({ customer_id, role, ...person }: Values) =>
    way === "customer" ? { customer_id, role } : { ...person, role }

  return (
    <RouteForm
      as="drawer"
      title={say("member.add")}
      description={say("member.add_hint")}
      submit={say("action.add")}
      schema={
        way === "customer" ? AddMember.required({ customer_id: true }) : AddMember.required({ email: true })
      }
      values={NEW}
      toBody={toBody}
      action={useAction(dealerEndpoints.addMember, { id })}
      blame={{
        member_elsewhere: way === "customer" ? "customer_id" : "email",
        customer_not_found: "customer_id",
      }}
      done={() => ({ message: say("member.added") })}
    >
      {({ control, watch }) => (
        <>
          <Tabs value={way} onValueChange={setWay}>
            <Tabs.List>
              <Tabs.Trigger value="customer">{say("member.by_customer")}</Tabs.Trigger>
              <Tabs.Trigger value="email">{say("member.by_email")}</Tabs.Trigger>
            </Tabs.List>
          </Tabs>
          {way === "customer" ? (
            <PickerField
              control={control}
              name="customer_id"
              label={say("member.customer")}
              source={sources.customers}
            />
          ) : (
            PERSON[language].map((name) => (
              <TextField
                key={name}
                control={control}
                name={name}
                label={say(`field.${name}` satisfies TextKey)}
                type={name === "email" ? "email" : "text"}
                isOptional={name !== "email"}
              />
            ))
          )}
          <SelectField
            control={control}
            name="role"
            label={say("member.role")}
            hint={say(`member.can.${watch("role") as (typeof MEMBER_ROLES)[number]}`)}
            options={MEMBER_ROLES.map((value) => ({ value, label: say(`member.roles.${value}`) }))}
          />
        </>
      )}
    </RouteForm>
  )
}

export default AddMemberPage
