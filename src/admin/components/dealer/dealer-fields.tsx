import type { Control } from "react-hook-form"
import type { Dealer } from "../../../http/dealer"
import { useStoreCurrencies } from "../../lib/store"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { SelectField, SwitchField, TextField } from "../fields"
import { CountryField } from "../country-field"
import { PickerField } from "../picker"

/** What a person types about a dealer. Tags are typed with commas between them. */
export type DealerValues = {
  code: string
  name: string
  legal_name: string
  tax_id: string
  country_code: string
  currency_code: string
  parent_id: string
  sales_owner_id: string
  tags: string
  shows_prices_to_viewers: boolean
  buyers_see_company_orders: boolean
}

export const NEW_DEALER: DealerValues = {
  code: "",
  name: "",
  legal_name: "",
  tax_id: "",
  country_code: "",
  currency_code: "",
  parent_id: "",
  sales_owner_id: "",
  tags: "",
  shows_prices_to_viewers: false,
  buyers_see_company_orders: false,
}

export const valuesOf = (dealer: Dealer): DealerValues => ({
  code: dealer.code,
  name: dealer.name,
  legal_name: dealer.legal_name ?? "",
  tax_id: dealer.tax_id ?? "",
  country_code: dealer.country_code,
  currency_code: dealer.currency_code,
  parent_id: dealer.parent_id ?? "",
  sales_owner_id: dealer.sales_owner_id ?? "",
  tags: dealer.tags.join(", "),
  shows_prices_to_viewers: dealer.shows_prices_to_viewers,
  buyers_see_company_orders: dealer.buyers_see_company_orders,
})

export const toDealerBody = <V extends DealerValues>(values: V) => ({
  ...values,
  tags: values.tags
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter(Boolean),
})

/** The profile of a dealer, for making and for editing. */
export const DealerFields = ({ control }: { control: Control<DealerValues> }) => {
  const { say } = useText()
  const currencies = useStoreCurrencies()

  return (
    <>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField control={control} name="code" label={say("field.code")} hint={say("field.code_hint")} />
        <TextField control={control} name="name" label={say("field.name")} />
        <TextField control={control} name="legal_name" label={say("dealer.legal_name")} isOptional />
        <TextField control={control} name="tax_id" label={say("dealer.tax_id")} isOptional />
        <CountryField control={control} name="country_code" label={say("field.country")} />
        <SelectField
          control={control}
          name="currency_code"
          label={say("field.currency")}
          options={currencies}
        />
        <PickerField
          control={control}
          name="sales_owner_id"
          label={say("dealer.sales_owner")}
          source={sources.users}
          isOptional
        />
        <TextField
          control={control}
          name="tags"
          label={say("dealer.tags")}
          hint={say("dealer.tags_hint")}
          isOptional
        />
      </div>
      <SwitchField
        control={control}
        name="shows_prices_to_viewers"
        label={say("dealer.shows_prices")}
        hint={say("dealer.shows_prices_hint")}
      />
      <SwitchField
        control={control}
        name="buyers_see_company_orders"
        label={say("dealer.company_orders")}
        hint={say("dealer.company_orders_hint")}
      />
    </>
  )
}
