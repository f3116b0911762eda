import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useText } from "../lib/text"
import { type Contracted, useContractForm } from "../lib/use-contract-form"
import { Refusal } from "./refusal"

type DialogFormProps<V extends FieldValues, B, R> = Contracted<V, B, R> & {
  title: string
  description: string
  submit: string
  doneMessage: string
  onClose: () => void
  children: (form: UseFormReturn<V>) => ReactNode
}

/** A form in a drawer without a route, for widgets on Medusa's own pages. */
export const DialogForm = <V extends FieldValues, B, R>({
  title,
  description,
  submit,
  doneMessage,
  onClose,
  children,
  ...contracted
}: DialogFormProps<V, B, R>) => {
  const { say } = useText()
  const { form, onSubmit, refusal, isPending } = useContractForm({
    ...contracted,
    onDone: () => {
      toast.success(doneMessage)
      onClose()
    },
  })

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Form {...form}>
          <form onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden" noValidate>
            <Drawer.Header>
              <Drawer.Title>{title}</Drawer.Title>
              <Drawer.Description>{description}</Drawer.Description>
            </Drawer.Header>
            <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
              <Refusal message={refusal} />
              {children(form)}
            </Drawer.Body>
            <Drawer.Footer>
              <Button size="small" variant="secondary" type="button" onClick={onClose}>
                {say("action.cancel")}
              </Button>
              <Button size="small" type="submit" isLoading={isPending}>
                {submit}
              </Button>
            </Drawer.Footer>
          </form>
        </Form>
      </Drawer.Content>
    </Drawer>
  )
}
