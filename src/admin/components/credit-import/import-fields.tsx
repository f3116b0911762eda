import { Button, Input, Text } from "@medusajs/ui"
import { useRef } from "react"
import type { UseFormReturn } from "react-hook-form"
import { CREDIT_IMPORT_KINDS, type CreditImportKind } from "../../../http/credit-imports"
import { columnWords, KIND_COLUMNS } from "../../../shared/credit-import-columns"
import { useText } from "../../lib/text"
import { Field, SelectField, SwitchField, TextAreaField } from "../fields"

export type ImportValues = {
  kind: CreditImportKind
  /** The bytes of the picked file, as base64. */
  bytes: string
  file_name: string
  pasted: string
  open_accounts: boolean
  write_off: boolean
}

/** An empty form, for a file of this kind where there is such a kind. */
export const newImport = (kind: string | null): ImportValues => ({
  kind: CREDIT_IMPORT_KINDS.find((known) => known === kind) ?? "opening",
  ...{ bytes: "", file_name: "", pasted: "", open_accounts: false, write_off: false },
})

export const toImportBody = ({ kind, bytes, file_name, pasted, open_accounts, write_off }: ImportValues) => ({
  kind,
  file: bytes || pasted,
  encoding: bytes ? "base64" : "text",
  file_name: bytes ? file_name.slice(0, 200) : "",
  dry_run: true,
  options: { open_accounts: kind === "limit" && open_accounts, write_off: kind === "payment" && write_off },
})

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(typeof reader.result === "string" ? (reader.result.split(",")[1] ?? "") : "")
    }
    reader.onerror = () => {
      reject(new Error(file.name))
    }
    reader.readAsDataURL(file)
  })

/** What a file holds, the file itself or its text, and how it is read in. */
export const ImportFields = ({ form }: { form: UseFormReturn<ImportValues> }) => {
  const { say, language } = useText()
  const { control, setValue, watch } = form
  const picked = useRef<HTMLInputElement>(null)
  const [kind, fileName] = watch(["kind", "file_name"])
  const { required, optional } = KIND_COLUMNS[kind]
  const columns = [...required, ...optional].map((column) => columnWords(column)[language])
  const pick = async (file: File | undefined) => {
    setValue("file_name", file?.name ?? "")
    setValue("bytes", file ? await base64Of(file) : "", { shouldValidate: true })
  }

  return (
    <div className="flex flex-col gap-y-6">
      <SelectField
        control={control}
        name="kind"
        label={say("credit_import.kind")}
        options={CREDIT_IMPORT_KINDS.map((value) => ({ value, label: say(`credit_import.kinds.${value}`) }))}
      />
      <Text size="small" className="text-ui-fg-subtle break-words">
        {say("credit_import.columns", { columns: columns.join(language === "zh" ? "、" : ", ") })}
      </Text>
      <Field
        control={control}
        name="bytes"
        label={say("credit_import.file")}
        hint={say("credit_import.file_hint")}
      >
        {() => (
          <div className="flex items-center gap-x-3">
            <Input
              ref={picked}
              type="file"
              accept=".csv,.txt,.tsv"
              className="hidden"
              aria-label={say("credit_import.file")}
              onChange={(event) => void pick(event.target.files?.[0])}
            />
            <Button size="small" variant="secondary" type="button" onClick={() => picked.current?.click()}>
              {say("credit_import.file_pick")}
            </Button>
            <Text size="small" className="min-w-0 break-words">
              {fileName || say("credit_import.file_none")}
            </Text>
          </div>
        )}
      </Field>
      <TextAreaField
        control={control}
        name="pasted"
        label={say("credit_import.pasted")}
        hint={say("credit_import.pasted_hint")}
      />
      {kind === "limit" && (
        <SwitchField
          control={control}
          name="open_accounts"
          label={say("credit_import.open_accounts")}
          hint={say("credit_import.open_accounts_hint")}
        />
      )}
      {kind === "payment" && (
        <SwitchField
          control={control}
          name="write_off"
          label={say("credit_import.write_off")}
          hint={say("credit_import.write_off_hint")}
        />
      )}
    </div>
  )
}
