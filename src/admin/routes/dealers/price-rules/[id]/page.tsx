import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, ReceiptPercent, Trash } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { Link, Outlet, type UIMatch, useNavigate, useParams } from "react-router-dom"
import { type PriceRule, priceEndpoints } from "../../../../../http/price"
import { RuleCrumb } from "../../../../components/crumbs"
import { PageState } from "../../../../components/page-state"
import { useRuleWords } from "../../../../components/price/rule-words"
import { Section } from "../../../../components/section"
import { RuleStatusBadge } from "../../../../components/statuses"
import { useAction, useEndpoint } from "../../../../lib/api"
import { useFormat } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { useConfirmed } from "../../../../lib/use-confirmed"

const PriceRulePage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(priceEndpoints.retrievePriceRule, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Profile rule={data.price_rule} />
      <Breaks rule={data.price_rule} />
      <Outlet />
    </div>
  )
}

const Profile = ({ rule }: { rule: PriceRule }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const words = useRuleWords()
  const navigate = useNavigate()
  const remove = useConfirmed(useAction(priceEndpoints.deletePriceRule, { id: rule.id }))
  const deleteRule = async () => {
    const { name } = rule
    const question = {
      title: say("price.delete"),
      description: say("price.delete_sure", { name }),
      confirm: say("action.delete"),
      done: say("price.deleted", { name }),
    }
    if (await remove(question, undefined)) {
      void navigate("/dealers/price-rules")
    }
  }
  const tax = rule.is_tax_inclusive === null ? "currency" : rule.is_tax_inclusive ? "inclusive" : "exclusive"
  const explain = new URLSearchParams({
    ...(rule.dealer && { dealer_id: rule.dealer.id }),
    ...(rule.target_type === "variant" && rule.target && { variant_id: rule.target.id }),
  })

  return (
    <Section
      level="h1"
      title={rule.name}
      hint={say(`price.levels.${rule.level}`)}
      badge={<RuleStatusBadge status={rule.status} />}
      groups={[
        {
          actions: [
            { label: say("action.edit"), icon: <PencilSquare />, to: "edit" },
            {
              label: say("price.explain"),
              icon: <ReceiptPercent />,
              to: `/dealers/prices?${explain.toString()}`,
            },
          ],
        },
        { actions: [{ label: say("action.delete"), icon: <Trash />, onClick: () => void deleteRule() }] },
      ]}
    >
      <SectionRow
        title={say("price.scope")}
        value={
          rule.dealer ? (
            <Link to={`/dealers/${rule.dealer.id}`} className="text-ui-fg-interactive">
              {rule.dealer.name}
            </Link>
          ) : (
            words.scopeOf(rule)
          )
        }
      />
      <SectionRow title={say("price.target")} value={words.targetOf(rule)} />
      <SectionRow title={say("price.form")} value={say(`price.forms.${rule.form}`)} />
      {rule.form !== "fixed" && (
        <SectionRow title={say("price.base")} value={say(`price.bases.${rule.base}`)} />
      )}
      <SectionRow title={say("field.currency")} value={rule.currency_code.toUpperCase()} />
      <SectionRow
        title={say("price.starts")}
        value={rule.starts_at ? dateTime(rule.starts_at) : say("value.open")}
      />
      <SectionRow
        title={say("price.ends")}
        value={rule.ends_at ? dateTime(rule.ends_at) : say("value.open")}
      />
      <SectionRow title={say("price.tax")} value={say(`price.taxes.${tax}`)} />
      {rule.dealer && (
        <SectionRow
          title={say("price.reaches_children")}
          value={say(rule.reaches_children ? "value.yes" : "value.no")}
        />
      )}
      <SectionRow
        title={say("price.allows_promotions")}
        value={say(rule.allows_promotions ? "value.yes" : "value.no")}
      />
      {rule.note && <SectionRow title={say("field.note")} value={rule.note} />}
      <SectionRow title={say("field.changed")} value={dateTime(rule.updated_at)} />
    </Section>
  )
}

const Breaks = ({ rule }: { rule: PriceRule }) => {
  const { say } = useText()
  const { number } = useFormat()
  const words = useRuleWords()

  return (
    <Section title={say("price.breaks")} hint={say("price.breaks_hint")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("price.break_from")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{say("price.value")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rule.breaks.map(({ min_quantity, value }) => (
            <Table.Row key={min_quantity}>
              <Table.Cell className="tabular-nums">{number(min_quantity)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{words.valueOf(rule, value)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <RuleCrumb match={match} /> }

export default PriceRulePage
