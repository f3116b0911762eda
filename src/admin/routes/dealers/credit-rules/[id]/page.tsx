import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Outlet, type UIMatch, useNavigate, useParams } from "react-router-dom"
import { type CreditRule, creditRuleEndpoints } from "../../../../../http/credit-rules"
import { CreditRuleCrumb } from "../../../../components/credit-rule/crumb"
import { DryRunSection } from "../../../../components/credit-rule/dry-run-section"
import { ExamplesSection } from "../../../../components/credit-rule/examples-section"
import { RuleSwitchBadge } from "../../../../components/credit-rule/rule-table"
import { TestSection } from "../../../../components/credit-rule/test-section"
import { VersionsSection } from "../../../../components/credit-rule/versions-section"
import { PageState } from "../../../../components/page-state"
import { ConditionView } from "../../../../components/rule/condition-view"
import { Section } from "../../../../components/section"
import { useAction, useEndpoint } from "../../../../lib/api"
import { useFormat } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { useConfirmed } from "../../../../lib/use-confirmed"
import { CREDIT_FACTS } from "../../../../../shared/credit-facts"

const CreditRulePage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditRuleEndpoints.retrieveCreditRule, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Profile rule={data.credit_rule} />
      <ExamplesSection rule={data.credit_rule} />
      <DryRunSection rule={data.credit_rule} />
      <TestSection rule={data.credit_rule} />
      <VersionsSection rule={data.credit_rule} />
      <Outlet />
    </div>
  )
}

/** The menu of a rule: switch, edit, delete, each asked for once more where it changes what orders meet. */
const useRuleMenu = ({ id, name, is_on, version }: CreditRule) => {
  const { say } = useText()
  const navigate = useNavigate()
  const change = useConfirmed(useAction(creditRuleEndpoints.updateCreditRule, { id }))
  const remove = useConfirmed(useAction(creditRuleEndpoints.deleteCreditRule, { id }))
  const switchOver = () =>
    change(
      {
        title: say(is_on ? "credit_rule.switch_off" : "credit_rule.switch_on"),
        description: say(is_on ? "credit_rule.switch_off_sure" : "credit_rule.switch_sure"),
        confirm: say("action.confirm"),
        done: say(is_on ? "credit_rule.switched_off" : "credit_rule.switched_on", { name }),
      },
      { is_on: !is_on, version }
    )
  const removeRule = async () => {
    const question = {
      title: say("credit_rule.delete"),
      description: say("credit_rule.delete_sure", { name }),
      confirm: say("action.delete"),
      done: say("credit_rule.deleted", { name }),
    }
    if (await remove(question, undefined)) {
      void navigate("/dealers/credit-rules")
    }
  }

  return [
    {
      actions: [
        { label: say("action.edit"), icon: <PencilSquare />, to: "edit" },
        {
          label: say(is_on ? "credit_rule.switch_off" : "credit_rule.switch_on"),
          icon: <PencilSquare />,
          onClick: () => void switchOver(),
        },
      ],
    },
    { actions: [{ label: say("action.delete"), icon: <Trash />, onClick: () => void removeRule() }] },
  ]
}

const Profile = ({ rule }: { rule: CreditRule }) => {
  const { say } = useText()
  const { dateTime, number } = useFormat()
  const groups = useRuleMenu(rule)
  const instant = (at: string | null) => (at ? dateTime(at) : say("value.open"))
  const exclusions = rule.exclusions.map(
    ({ type, name }) => `${name} (${say(`credit_rule.targets.${type}`)})`
  )

  return (
    <Section
      level="h1"
      title={rule.name}
      hint={say(`credit_rule.outcomes.${rule.outcome}`)}
      badge={<RuleSwitchBadge isOn={rule.is_on} />}
      groups={groups}
    >
      <SectionRow
        title={say("rule.condition")}
        value={
          <ConditionView catalogue={CREDIT_FACTS} condition={rule.condition} currency={rule.currency_code} />
        }
      />
      <SectionRow
        title={say("credit_rule.scope")}
        value={[rule.scope?.name, say(`credit_rule.scopes.${rule.scope_type}`)].filter(Boolean).join(" · ")}
      />
      <SectionRow
        title={say("credit_rule.exclusions")}
        value={exclusions.join(", ") || say("credit_rule.exclusions_none")}
      />
      <SectionRow
        title={say("field.currency")}
        value={rule.currency_code?.toUpperCase() ?? say("credit_rule.currency_any")}
      />
      <SectionRow title={say("credit_rule.starts")} value={instant(rule.starts_at)} />
      <SectionRow title={say("credit_rule.ends")} value={instant(rule.ends_at)} />
      {rule.note && <SectionRow title={say("field.note")} value={rule.note} />}
      <SectionRow title={say("credit_rule.version")} value={number(rule.version)} />
      <SectionRow title={say("field.changed")} value={dateTime(rule.updated_at)} />
    </Section>
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <CreditRuleCrumb match={match} /> }

export default CreditRulePage
