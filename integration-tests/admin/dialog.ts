import type { Window } from "./browser"

type Label = string | RegExp

/** A form that is open over a page, used as a person uses it: by its labels. */
export const dialogOf = ({ page }: Window) => {
  const dialog = () => page.getByRole("dialog")
  const field = (label: Label) => dialog().getByLabel(label, { exact: true })
  const option = (name: Label) => page.getByRole("option", { name }).first()

  return {
    field,
    submit: (name: string) => dialog().getByRole("button", { name, exact: true }).click(),
    /** Types a part of a name and picks what is found. */
    pick: async (label: Label, search: string, name: string) => {
      await field(label).fill(search)
      await option(name).click()
    },
    /** Opens a list of choices and takes one. */
    choose: async (label: Label, name: Label) => {
      await field(label).click()
      await option(name).click()
    },
    isGone: () => dialog().waitFor({ state: "detached" }),
  }
}
