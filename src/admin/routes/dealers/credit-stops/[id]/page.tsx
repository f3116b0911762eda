import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { Link, Outlet, useParams } from "react-router-dom"
import { type CreditStop, creditStopEndpoints } from "../../../../../http/credit-stops"
import { StopStatusBadge } from "../../../../components/credit-stop/stop-table"
import { Crumb } from "../../../../components/crumbs"
import { Actor } from "../../../../components/decision/actor"
import { ReasonList } from "../../../../components/decision/reason-list"
import { PageState } from "../../../../components/page-state"
import { AdminName } from "../../../../components/person"
import { Section } from "../../../../components/section"
import { useEndpoint } from "../../../../lib/api"
import { useFormat } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const CreditStopPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditStopEndpoints.retrieveCreditStop, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }
  const { credit_stop: stop } = data

  return (
    <div className="flex flex-col gap-y-3">
      <Summary stop={stop} />
      <Section title={say("credit_stop.reasons")}>
        <ReasonList reasons={stop.reasons} />
      </Section>
      {stop.decided_at && <Verdict stop={stop} decidedAt={stop.decided_at} />}
      <Outlet />
    </div>
  )
}

const Summary = ({ stop }: { stop: CreditStop }) => {
  const { say } = useText()
  const { dateTime, money } = useFormat()

  return (
    <Section
      level="h1"
      title={`${stop.dealer.name} · ${money(stop.amount, stop.currency_code)}`}
      hint={dateTime(stop.opened_at)}
      badge={<StopStatusBadge status={stop.status} />}
    >
      <SectionRow
        title={say("dealer.one")}
        value={
          <Link to={`/dealers/${stop.dealer.id}`} className="text-ui-fg-interactive">
            {stop.dealer.name}
          </Link>
        }
      />
      <SectionRow
        title={say("credit.one")}
        value={
          <Link to={`/dealers/credit/${stop.account_id}`} className="text-ui-fg-interactive">
            {`${stop.dealer.code} · ${stop.currency_code.toUpperCase()}`}
          </Link>
        }
      />
      {stop.opened_by && (
        <SectionRow
          title={say("credit_stop.opened_by")}
          value={<Actor type="customer" id={stop.opened_by} />}
        />
      )}
      {stop.order_id && (
        <SectionRow
          title={say("credit_stop.order")}
          value={
            <Link to={`/orders/${stop.order_id}`} className="text-ui-fg-interactive">
              {`#${stop.order_display_id ?? stop.order_id}`}
            </Link>
          }
        />
      )}
      {stop.lapsed_because && (
        <SectionRow
          title={say("credit_stop.lapsed_because")}
          value={say(`credit_stop.lapsed.${stop.lapsed_because}`)}
        />
      )}
      {stop.status === "open" && (
        <div className="flex justify-end gap-x-2 px-6 py-4">
          <Button size="small" variant="secondary" asChild>
            <Link to="reject">{say("credit_stop.reject")}</Link>
          </Button>
          <Button size="small" asChild>
            <Link to="release">{say("credit_stop.release")}</Link>
          </Button>
        </div>
      )}
    </Section>
  )
}

const Verdict = ({ stop, decidedAt }: { stop: CreditStop; decidedAt: string }) => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return (
    <Section title={say("credit_stop.decided")} hint={dateTime(decidedAt)}>
      <SectionRow title={say("field.by")} value={<AdminName id={stop.decided_by} />} />
      <SectionRow title={say("field.reason")} value={stop.reason ?? ""} />
      {stop.expires_at && <SectionRow title={say("credit_stop.expires")} value={dateTime(stop.expires_at)} />}
    </Section>
  )
}

export const handle = { breadcrumb: () => <Crumb of="credit_stop.one" /> }

export default CreditStopPage
