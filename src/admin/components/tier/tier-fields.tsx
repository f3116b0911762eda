import type { Control } from "react-hook-form"
import type { Tier } from "../../../http/dealer"
import { useText } from "../../lib/text"
import { TextAreaField, TextField } from "../fields"

export type TierValues = {
  code: string
  rank: string
  name_en: string
  name_zh: string
  benefits_en: string
  benefits_zh: string
}

export const NEW_TIER: TierValues = {
  code: "",
  rank: "",
  name_en: "",
  name_zh: "",
  benefits_en: "",
  benefits_zh: "",
}

export const tierValuesOf = (tier: Tier): TierValues => ({
  code: tier.code,
  rank: String(tier.rank),
  name_en: tier.name_en,
  name_zh: tier.name_zh,
  benefits_en: tier.benefits_en ?? "",
  benefits_zh: tier.benefits_zh ?? "",
})

export const toTierBody = (values: TierValues) => ({
  ...values,
  rank: values.rank.trim() && Number(values.rank),
})

export const TierFields = ({ control }: { control: Control<TierValues> }) => {
  const { say } = useText()

  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <TextField control={control} name="code" label={say("field.code")} hint={say("field.code_hint")} />
      <TextField
        control={control}
        name="rank"
        label={say("tier.rank")}
        hint={say("tier.rank_hint")}
        type="number"
      />
      <TextField control={control} name="name_en" label={say("field.name_en")} />
      <TextField control={control} name="name_zh" label={say("field.name_zh")} />
      <TextAreaField control={control} name="benefits_en" label={say("tier.benefits_en")} isOptional />
      <TextAreaField control={control} name="benefits_zh" label={say("tier.benefits_zh")} isOptional />
    </div>
  )
}
