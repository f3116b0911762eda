import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Outlet, type UIMatch, useNavigate, useParams } from "react-router-dom"
import { type CreditCalendar, creditCalendarEndpoints } from "../../../../../http/credit-calendars"
import { useWeekWords } from "../../../../components/credit-terms/calendar-table"
import { DaysTable } from "../../../../components/credit-terms/days-table"
import { PageState } from "../../../../components/page-state"
import { Section } from "../../../../components/section"
import { useAction, useEndpoint } from "../../../../lib/api"
import { useFormat } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { useConfirmed } from "../../../../lib/use-confirmed"

const CalendarPage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditCalendarEndpoints.retrieveCreditCalendar, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Profile calendar={data.calendar} />
      <DaysTable calendarId={id} />
      <Outlet />
    </div>
  )
}

const Profile = ({ calendar: { id, name, code, weekend_days, last_day } }: { calendar: CreditCalendar }) => {
  const { say } = useText()
  const { day } = useFormat()
  const week = useWeekWords()
  const navigate = useNavigate()
  const remove = useConfirmed(useAction(creditCalendarEndpoints.deleteCreditCalendar, { id }))
  const deleteCalendar = async () => {
    const isDone = await remove(
      {
        title: say("credit_calendar.delete"),
        description: say("credit_calendar.delete_sure", { name }),
        confirm: say("action.delete"),
        done: say("credit_calendar.deleted", { name }),
      },
      undefined
    )
    if (isDone) {
      void navigate("/dealers/credit-calendars")
    }
  }

  return (
    <Section
      level="h1"
      title={name}
      hint={code}
      groups={[
        { actions: [{ label: say("action.edit"), icon: <PencilSquare />, to: "edit" }] },
        { actions: [{ label: say("action.delete"), icon: <Trash />, onClick: () => void deleteCalendar() }] },
      ]}
    >
      <SectionRow title={say("credit_calendar.weekend")} value={week(weekend_days)} />
      <SectionRow title={say("credit_calendar.last_day")} value={last_day && day(last_day)} />
    </Section>
  )
}

const CalendarCrumb = ({ id }: { id: string }) => (
  <span>
    {
      useEndpoint(creditCalendarEndpoints.retrieveCreditCalendar, { params: { id }, enabled: Boolean(id) })
        .data?.calendar.name
    }
  </span>
)

export const handle = { breadcrumb: (match?: UIMatch) => <CalendarCrumb id={match?.params.id ?? ""} /> }

export default CalendarPage
