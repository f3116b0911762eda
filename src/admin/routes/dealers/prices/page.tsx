import { Container, Heading, Text } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { priceEndpoints } from "../../../../http/price"
import { Crumb } from "../../../components/crumbs"
import { InstantField, TextField } from "../../../components/fields"
import { PageState } from "../../../components/page-state"
import { PickerField } from "../../../components/picker"
import { ExplanationView } from "../../../components/price/explanation-view"
import { type Query, useEndpoint } from "../../../lib/api"
import { sources } from "../../../lib/sources"
import { useText } from "../../../lib/text"
import { useQueryForm } from "../../../lib/use-query-form"

type Question = Query<typeof priceEndpoints.explainPrice>

/** "What would dealer X pay for Y × 120 on date Z", with every rule that was looked at. */
const PricesPage = () => {
  const { say } = useText()
  const [search] = useSearchParams()
  const [question, setQuestion] = useState<Question>()
  const { form, onSubmit } = useQueryForm<Question>(priceEndpoints.explainPrice.query, setQuestion, {
    dealer_id: search.get("dealer_id") ?? "",
    variant_id: search.get("variant_id") ?? "",
    quantity: "1",
    at: "",
  })
  const { control } = form
  const { data, error, isFetching } = useEndpoint(priceEndpoints.explainPrice, {
    ...(question && { query: question }),
    enabled: Boolean(question),
  })

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading>{say("explain.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {say("explain.hint")}
          </Text>
        </div>
        <Form {...form}>
          <form
            onSubmit={onSubmit}
            className="grid grid-cols-1 items-start gap-4 px-6 py-4 md:grid-cols-2"
            noValidate
          >
            <PickerField
              control={control}
              name="dealer_id"
              label={say("explain.dealer")}
              source={sources.dealers}
            />
            <PickerField
              control={control}
              name="variant_id"
              label={say("explain.variant")}
              source={sources.variants}
            />
            <TextField control={control} name="quantity" label={say("field.quantity")} type="number" />
            <InstantField
              control={control}
              name="at"
              label={say("explain.at")}
              hint={say("explain.at_hint")}
            />
            <div className="col-span-full">
              <Button size="small" type="submit" isLoading={isFetching}>
                {say("action.check")}
              </Button>
            </div>
          </form>
        </Form>
      </Container>
      {question &&
        (data && !error ? <ExplanationView explanation={data.explanation} /> : <PageState error={error} />)}
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb of="price.explain" /> }

export default PricesPage
