import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionProps = {
  title: string
  hint?: string
  badge?: ReactNode
  groups?: ActionGroup[]
  children?: ReactNode
  level?: "h1" | "h2"
}

/** A named part of a page, with its menu. */
export const Section = ({ title, hint, badge, groups, children, level = "h2" }: SectionProps) => (
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
    {children}
  </Container>
)

/** One quiet line inside a section, for when there is nothing to show. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    {children}
  </Text>
)
