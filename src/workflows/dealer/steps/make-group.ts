import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"

type Named = { code: string; name_en: string }

/**
 * Makes the customer group of a tier; undone, it is gone. Group names are unique in Medusa: when the merchant already has a
 * group of that name, the tier's gets a longer one.
 */
export const makeGroupStep = createStep(
  "dealer-make-group",
  async ({ code, name_en }: Named, { container }) => {
    const make = async (name: string): Promise<string> => {
      const {
        result: [group],
      } = await createCustomerGroupsWorkflow(container).run({
        input: { customersData: [{ name }] },
      })

      return group?.id ?? ""
    }
    const name = `${name_en} (${code})`
    const id = await make(name).catch(() => make(`${name} ${generateEntityId(undefined, "tier")}`))

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.CUSTOMER).deleteCustomerGroups([id])
    }
  }
)
