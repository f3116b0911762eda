import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Address, type Resolution, territoryEndpoints } from "../../../../../http/territory"
import { CountryField } from "../../../../components/country-field"
import { TextField } from "../../../../components/fields"
import { Refusal } from "../../../../components/refusal"
import { ResolutionView } from "../../../../components/territory/resolution-view"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"
import { useContractForm } from "../../../../lib/use-contract-form"
import { Form } from "@medusajs/dashboard/components"

const EMPTY = {
  country_code: "cn",
  province: "",
  city: "",
  district: "",
  address_1: "",
  postal_code: "",
  division_code: "",
}

const TesterPage = () => {
  const { say } = useText()
  const [resolution, setResolution] = useState<Resolution>()
  const { form, onSubmit, refusal, isPending } = useContractForm({
    schema: Address,
    values: EMPTY,
    action: useAction(territoryEndpoints.resolveTerritory),
    onDone: (reply) => setResolution(reply.resolution),
  })
  const { control } = form

  return (
    <RouteDrawer>
      <Form {...form}>
        <form onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden" noValidate>
          <RouteDrawer.Header>
            <RouteDrawer.Title>{say("territory.tester")}</RouteDrawer.Title>
            <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
              {say("territory.tester_hint")}
            </RouteDrawer.Description>
          </RouteDrawer.Header>
          <RouteDrawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <Refusal message={refusal} />
            <CountryField control={control} name="country_code" label={say("address.country")} />
            <div className="grid grid-cols-2 gap-4">
              <TextField control={control} name="province" label={say("address.province")} />
              <TextField control={control} name="city" label={say("address.city")} />
              <TextField control={control} name="district" label={say("address.district")} />
              <TextField control={control} name="postal_code" label={say("address.postal_code")} />
            </div>
            <TextField control={control} name="address_1" label={say("address.street")} />
            <TextField control={control} name="division_code" label={say("address.division_code")} />
            {resolution && <ResolutionView resolution={resolution} />}
          </RouteDrawer.Body>
          <RouteDrawer.Footer>
            <Button size="small" type="submit" isLoading={isPending}>
              {say("action.check")}
            </Button>
          </RouteDrawer.Footer>
        </form>
      </Form>
    </RouteDrawer>
  )
}

export default TesterPage
