import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { messageOf } from "../lib/api-error"
import { useText } from "../lib/text"

type SectionProps = {
  title: string
  hint?: string
  badge?: ReactNode
  groups?: ActionGroup[]
  children?: ReactNode
  /** Why what belongs into the section could not be read. */
  error?: unknown
  level?: "h1" | "h2"
}

/** A named part of a page, with its menu. */
export const Section = ({ title, hint, badge, groups, children, error, level = "h2" }: SectionProps) => (
  <Container className="divide-y p-0">
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div className="min-w-0">
        <Heading level={level} className="break-words">
          {title}
        </Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-3">
        {badge}
        {groups && <ActionMenu groups={groups} />}
      </div>
    </div>
    {Boolean(error) && <Unread error={error} />}
    {children}
  </Container>
)

/** A line that says why something could not be read. */
export const Unread = ({ error }: { error: unknown }) => {
  const { say, language } = useText()

  return (
    <Text role="alert" size="small" className="text-ui-fg-error px-6 py-4">
      {messageOf(error, say, language)}
    </Text>
  )
}

/** What stands in a section while its content is on its way. */
export const Reading = () => (
  <div className="px-6 py-4" aria-busy>
    <Skeleton className="h-5 w-full" />
  </div>
)

/** One quiet line inside a section, for when there is nothing to show. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    {children}
  </Text>
)
