import type { Locator } from "playwright-core"
import type { Window } from "./browser"

type Label = string | RegExp

const isDetached = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ state: "detached", timeout: 2000 }).then(
    () => true,
    () => false
  )

/** A form that is open over a page, used as a person uses it: by its labels. */
export const dialogOf = ({ page }: Window) => {
  const dialog = () => page.getByRole("dialog")
  const field = (label: Label) => dialog().getByLabel(label, { exact: true })
  const option = (name: Label) => page.getByRole("option", { name }).first()

  return {
    field,
    submit: (name: string) => dialog().getByRole("button", { name, exact: true }).click(),
    /** Types a part of a name and picks what is found: again when the list was renewed under the pointer. */
    pick: async (label: Label, search: string, name: string) => {
      await field(label).fill(search)
      await option(name).click()
      for (let tries = 0; tries < 5 && !(await isDetached(option(name))); tries += 1) {
        await option(name).click()
      }
    },
    /** Opens a list of choices and takes one. */
    choose: async (label: Label, name: Label) => {
      await field(label).click()
      await option(name).click()
    },
    /** The form was taken; else what stands in it is the error. */
    isGone: () =>
      dialog()
        .waitFor({ state: "detached" })
        .catch(async (error: unknown) => {
          throw new Error(`${String(error).split("\n")[0]}: ${await dialog().innerText()}`)
        }),
  }
}
