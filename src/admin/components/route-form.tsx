import { RouteDrawer, RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useText } from "../lib/text"
import { type Contracted, useContractForm } from "../lib/use-contract-form"
import { Refusal } from "./refusal"

type Shell = typeof RouteFocusModal | typeof RouteDrawer

export type RouteFormProps<V extends FieldValues, B, R> = Contracted<V, B, R> & {
  /** A focus modal for making something, a drawer for changing it. */
  as: "modal" | "drawer"
  title: string
  description?: string
  submit: string
  /** What to say, and where to go, when the store has agreed. Without `to` the page behind is shown again. */
  done: (reply: R) => { message: string; to?: string }
  /** The page behind, when it is not one step up. */
  back?: string
  children: (form: UseFormReturn<V>) => ReactNode
}

/** A form on a route of its own, over the page it belongs to. A refusal is shown in the form and nothing typed is lost. */
export const RouteForm = <V extends FieldValues, B, R>(props: RouteFormProps<V, B, R>) => {
  const Shell: Shell = props.as === "modal" ? RouteFocusModal : RouteDrawer

  return (
    <Shell {...(props.back && { prev: props.back })}>
      <Inside {...props} Shell={Shell} />
    </Shell>
  )
}

const Inside = <V extends FieldValues, B, R>({
  Shell,
  as,
  title,
  description,
  submit,
  done,
  children,
  ...contracted
}: RouteFormProps<V, B, R> & { Shell: Shell }) => {
  const { say } = useText()
  const { handleSuccess } = useRouteModal()
  const { form, onSubmit, refusal, isPending } = useContractForm({
    ...contracted,
    onDone: (reply: R) => {
      const { message, to } = done(reply)
      toast.success(message)
      handleSuccess(to)
    },
  })
  const isModal = as === "modal"
  const heading = (
    <div>
      <Shell.Title asChild>
        <Heading>{title}</Heading>
      </Shell.Title>
      <Shell.Description className={description ? "txt-small text-ui-fg-subtle" : "sr-only"}>
        {description ?? title}
      </Shell.Description>
    </div>
  )

  return (
    <Shell.Form form={form as unknown as UseFormReturn<FieldValues>}>
      <form onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden" noValidate>
        <Shell.Header>{isModal ? null : heading}</Shell.Header>
        <Shell.Body
          className={
            isModal ? "flex flex-1 flex-col items-center overflow-y-auto py-16" : "flex-1 overflow-y-auto"
          }
        >
          <div
            className={isModal ? "flex w-full max-w-[720px] flex-col gap-y-8 px-2" : "flex flex-col gap-y-6"}
          >
            {isModal && heading}
            <Refusal message={refusal} />
            {children(form)}
          </div>
        </Shell.Body>
        <Shell.Footer>
          <Shell.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {say("action.cancel")}
            </Button>
          </Shell.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {submit}
          </Button>
        </Shell.Footer>
      </form>
    </Shell.Form>
  )
}
