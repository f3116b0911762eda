import { useMemo } from "react"
import type { DunningAction, DunningLine, DunningProcess } from "../../../http/credit-dunning"
import type { Dictionary } from "../../i18n/en"
import { useText } from "../../lib/text"

type Audience = keyof Dictionary["dunning"]["audiences"]

/** Says the parts of dunning in the reader's language. */
export const useDunningWords = () => {
  const { say } = useText()

  return useMemo(() => {
    const daysOfStep = ({ days: count }: DunningProcess["steps"][number]): string =>
      count === 0
        ? say("dunning.on_day")
        : say(count < 0 ? "dunning.days_before" : "dunning.days_after", { count: Math.abs(count) })

    const audienceOf = (audience: string): string => say(`dunning.audiences.${audience as Audience}`)

    const channelOf = (channel: string): string =>
      channel === "email" || channel === "sms" ? say(`dunning.channels.${channel}`) : channel

    return {
      channelOf,
      stepsOf: ({ steps }: DunningProcess): string => steps.map(daysOfStep).join(" · "),
      groupOf: ({ group: { ids, members } }: DunningProcess): string => {
        const gone = ids.length - members.length
        const names = [
          ...members.map(({ name }) => name),
          ...(gone > 0 ? [`${gone} ${say("dunning.group_gone")}`] : []),
        ]

        return names.join(", ")
      },
      whatOf: ({ kind, level }: Pick<DunningLine | DunningAction, "kind" | "level">): string =>
        [
          say(`dunning.kinds.${kind}`),
          ...(kind === "level" && level ? [say("dunning.levels", { level })] : []),
        ].join(" · "),
      overdueOf: ({ days_overdue: count }: DunningLine): string =>
        count === null
          ? ""
          : count === 0
            ? say("dunning.due_today")
            : say(count > 0 ? "dunning.overdue_days" : "dunning.due_in_days", { count: Math.abs(count) }),
      audienceOf,
      /** Through which channel to whom; the bell of the admin is both. */
      wayOf: (channel: string | null, audience: string): string =>
        channel === null || channel === "feed"
          ? audienceOf(audience)
          : `${channelOf(channel)} · ${audienceOf(audience)}`,
    }
  }, [say])
}
