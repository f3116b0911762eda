import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import type { Control } from "react-hook-form"
import type { CreditCalendar } from "../../../http/credit-calendars"
import { useText } from "../../lib/text"
import { TextField } from "../fields"

export type CalendarValues = { code: string; name: string; weekend_days: number[] }

export const NEW_CALENDAR: CalendarValues = { code: "", name: "", weekend_days: [6, 7] }

export const calendarValuesOf = ({ code, name, weekend_days }: CreditCalendar): CalendarValues => ({
  code,
  name,
  weekend_days,
})

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

export const CalendarFields = ({ control }: { control: Control<CalendarValues> }) => {
  const { say } = useText()
  const id = useId()

  return (
    <>
      <TextField control={control} name="code" label={say("field.code")} hint={say("field.code_hint")} />
      <TextField control={control} name="name" label={say("field.name")} />
      <Form.Field
        control={control}
        name="weekend_days"
        render={({ field: { value, onChange } }) => (
          <Form.Item>
            <Form.Label>{say("credit_calendar.weekend")}</Form.Label>
            <div role="group" aria-label={say("credit_calendar.weekend")} className="flex flex-wrap gap-4">
              {WEEK.map((day) => (
                <div key={day} className="flex items-center gap-x-2">
                  <Checkbox
                    id={`${id}-${String(day)}`}
                    checked={value.includes(day)}
                    onCheckedChange={(isFree) =>
                      onChange(isFree ? [...value, day].sort() : value.filter((one: number) => one !== day))
                    }
                  />
                  <Label htmlFor={`${id}-${String(day)}`} size="small">
                    {say(`credit_calendar.weekdays.d${day}`)}
                  </Label>
                </div>
              ))}
            </div>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </>
  )
}
