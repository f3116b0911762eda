import { Container, Skeleton, Text } from "@medusajs/ui"
import { messageOf } from "../lib/api-error"
import { useText } from "../lib/text"

/** What a page shows while its record is on its way, or when it cannot be read. */
export const PageState = ({ error }: { error: unknown }) => {
  const { say, language } = useText()

  return (
    <Container className="flex flex-col gap-y-4">
      {error ? (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {messageOf(error, say, language)}
        </Text>
      ) : (
        <>
          <Skeleton className="h-7 w-[260px]" />
          <Skeleton className="h-20 w-full" />
        </>
      )}
    </Container>
  )
}
