import { Plus, Trash } from "@medusajs/icons"
import { IconButton, Select, Table, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { dealerEndpoints, type Member, MEMBER_ROLES } from "../../../http/dealer"
import { useAction, useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { Pager } from "../pager"
import { Nothing, Section } from "../section"

const PAGE = 10

/** Who acts for the dealer, with their roles. */
export const MembersSection = ({ dealerId }: { dealerId: string }) => {
  const { say } = useText()
  const [offset, setOffset] = useState(0)
  const { data, error } = useEndpoint(dealerEndpoints.listMembers, {
    params: { id: dealerId },
    query: { limit: PAGE, offset },
  })

  return (
    <Section
      title={say("dealer.members")}
      error={error}
      groups={[{ actions: [{ label: say("member.add"), icon: <Plus />, to: "add-member" }] }]}
    >
      {data?.count === 0 && <Nothing>{say("member.none_hint")}</Nothing>}
      {data && data.count > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{say("field.name")}</Table.HeaderCell>
                <Table.HeaderCell className="whitespace-nowrap">{say("member.since")}</Table.HeaderCell>
                <Table.HeaderCell>{say("member.role")}</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.members.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <Pager count={data?.count ?? 0} limit={PAGE} offset={offset} onChange={setOffset} />
    </Section>
  )
}

const MemberRow = ({ member }: { member: Member }) => {
  const { say, language } = useText()
  const { date } = useFormat()
  const params = { id: member.dealer_id, member_id: member.id }
  const change = useAction(dealerEndpoints.updateMember, params)
  const remove = useConfirmed(useAction(dealerEndpoints.removeMember, params))
  const name = member.name ?? member.email ?? member.customer_id
  const setRole = (role: string) =>
    change.mutate(
      { role: role as Member["role"] },
      {
        onSuccess: () => toast.success(say("member.role_set")),
        onError: (error) => toast.error(messageOf(error, say, language)),
      }
    )

  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <Link
          to={`/customers/${member.customer_id}`}
          className="text-ui-fg-base hover:text-ui-fg-interactive-hover"
        >
          {name}
        </Link>
        <Text size="xsmall" className="text-ui-fg-muted">
          {member.name ? member.email : null}
        </Text>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{date(member.created_at)}</Table.Cell>
      <Table.Cell>
        <Select size="small" value={member.role} onValueChange={setRole} disabled={change.isPending}>
          <Select.Trigger className="w-[116px]" aria-label={say("member.role")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {MEMBER_ROLES.map((role) => (
              <Select.Item key={role} value={role}>
                {say(`member.roles.${role}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </Table.Cell>
      <Table.Cell className="w-8">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={`${say("member.remove")}: ${name}`}
          onClick={() =>
            void remove(
              {
                title: say("member.remove"),
                description: say("member.remove_sure", { name }),
                confirm: say("action.remove"),
                done: say("member.removed"),
              },
              undefined
            )
          }
        >
          <Trash />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  )
}
