import { Alert } from "@medusajs/ui"

/** Why the store said no, at the head of the form. */
export const Refusal = ({ message }: { message: string | undefined }) =>
  message ? (
    <Alert variant="error" role="alert">
      {message}
    </Alert>
  ) : null
