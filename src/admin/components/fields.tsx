import { Form } from "@medusajs/dashboard/components"
import { DatePicker, Input, Select, Switch, Textarea } from "@medusajs/ui"
import type { ReactElement } from "react"
import { useText } from "../lib/text"
import type { Control, ControllerRenderProps, FieldPath, FieldValues } from "react-hook-form"

type FieldProps<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  isOptional?: boolean
}

type Rendered<V extends FieldValues> = ControllerRenderProps<V, FieldPath<V>>

/** A labelled input of a form with its hint and its error. */
export const Field = <V extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional = false,
  children,
}: FieldProps<V> & { children: (field: Rendered<V>) => ReactElement }) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field }) => (
      <Form.Item>
        <Form.Label>
          {label}
          {isOptional && <Optional />}
        </Form.Label>
        <Form.Control>{children(field)}</Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)

/** Marks a field that may stay empty. */
const Optional = () => {
  const { say } = useText()

  return <span className="text-ui-fg-muted ml-1 font-normal">{say("field.optional")}</span>
}

type TextFieldProps<V extends FieldValues> = FieldProps<V> & {
  type?: "text" | "email" | "number"
  placeholder?: string
}

/** One line of text, or a number typed as text so that no digit is lost. */
export const TextField = <V extends FieldValues>({
  type = "text",
  placeholder,
  ...props
}: TextFieldProps<V>) => (
  <Field {...props}>
    {(field) => (
      <Input
        {...field}
        value={field.value ?? ""}
        type={type === "number" ? "text" : type}
        {...(type === "number" && { inputMode: "decimal" as const })}
        {...(placeholder && { placeholder })}
        autoComplete="off"
      />
    )}
  </Field>
)

/** Several lines of text. */
export const TextAreaField = <V extends FieldValues>(props: FieldProps<V>) => (
  <Field {...props}>{(field) => <Textarea {...field} value={field.value ?? ""} rows={3} />}</Field>
)

type Option = { value: string; label: string }

type SelectFieldProps<V extends FieldValues> = FieldProps<V> & {
  options: Option[]
  placeholder?: string
  /** What to call the choice of none of them; without it a choice cannot be taken back. */
  none?: string
  onPick?: () => void
}

/** A choice of the list must have a value; this one stands for "". */
const NONE = "-"

/** One of a few choices. */
export const SelectField = <V extends FieldValues>({
  options,
  placeholder,
  none,
  onPick,
  ...props
}: SelectFieldProps<V>) => (
  <Field {...props}>
    {({ ref, onChange, value, name, disabled }) => (
      <Select
        name={name}
        value={value || (none ? NONE : "")}
        onValueChange={(next) => {
          // The hidden native select reports "" while its options change.
          if (next && next !== (value || NONE)) {
            onChange(next === NONE ? "" : next)
            onPick?.()
          }
        }}
        disabled={!!disabled}
      >
        <Select.Trigger ref={ref} aria-label={props.label}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {none && <Select.Item value={NONE}>{none}</Select.Item>}
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </Field>
)

/** A yes or no beside its label. */
export const SwitchField = <V extends FieldValues>({ control, name, label, hint }: FieldProps<V>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="flex items-start gap-x-3">
          <Form.Control>
            <Switch {...field} checked={Boolean(value)} onCheckedChange={onChange} />
          </Form.Control>
          <div>
            <Form.Label>{label}</Form.Label>
            {hint && <Form.Hint>{hint}</Form.Hint>}
          </div>
        </div>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)

/** An instant; the value is an ISO string, or "" for none. */
export const InstantField = <V extends FieldValues>(props: FieldProps<V>) => (
  <Field {...props}>
    {({ value, onChange, ref: _ref, name: _name, ...field }) => (
      <DatePicker
        {...field}
        aria-label={props.label}
        granularity="minute"
        modal
        value={value ? new Date(value) : null}
        onChange={(date) => onChange(date ? date.toISOString() : "")}
      />
    )}
  </Field>
)
