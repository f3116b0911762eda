import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A named group of fields in a form, two to a line where there is room. */
export const FormPart = ({
  title,
  hint,
  children,
}: {
  title: string
  hint?: string
  children: ReactNode
}) => (
  <section className="flex flex-col gap-y-4">
    <div>
      <Heading level="h2">{title}</Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">{children}</div>
  </section>
)
