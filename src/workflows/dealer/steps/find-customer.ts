import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { DEALER_MODULE } from "../../../modules/dealer"
import { refusal } from "../../refuse"

export type Person = {
  customer_id?: string | undefined
  email?: string | undefined
  first_name?: string | null | undefined
  last_name?: string | null | undefined
  phone?: string | null | undefined
}

/** With one e-mail there may be a registered customer and a guest: the registered one logs in, so it is the one meant. */
const byEmail = async (service: ICustomerModuleService, email: string): Promise<string | undefined> => {
  const found = await service.listCustomers({ email }, { select: ["id", "has_account"] })

  return (found.find((customer) => customer.has_account) ?? found[0])?.id
}

/** Which customer is meant? One given by id must exist (`customer_not_found`); one given by e-mail is made if there is none. */
export const findCustomerStep = createStep(
  "dealer-find-customer",
  async ({ customer_id, email, first_name, last_name, phone }: Person, { container }) => {
    const service = container.resolve(Modules.CUSTOMER)
    if (customer_id) {
      const found = await service.listCustomers({ id: customer_id }, { select: ["id"] })
      if (!found.length) {
        throw refusal("customer_not_found", { id: customer_id })
      }

      return new StepResponse({ id: customer_id }, null)
    }
    const address = (email ?? "").toLowerCase()
    const existing = await byEmail(service, address)
    if (existing) {
      return new StepResponse({ id: existing }, null)
    }
    try {
      const {
        result: [customer],
      } = await createCustomersWorkflow(container).run({
        input: {
          customersData: [
            {
              email: address,
              first_name: first_name ?? null,
              last_name: last_name ?? null,
              phone: phone ?? null,
            },
          ],
        },
      })
      const made = customer?.id ?? ""

      return new StepResponse({ id: made }, made)
    } catch (error) {
      const winner = await byEmail(service, address)
      if (!winner) {
        throw error
      }

      return new StepResponse({ id: winner }, null)
    }
  },
  async (made, { container }) => {
    // Somebody else may have found the customer meanwhile and let it act for another dealer.
    const isTaken =
      made &&
      (await container.resolve(DEALER_MODULE).listDealerMembers({ customer_id: made }, { select: ["id"] }))
        .length
    if (made && !isTaken) {
      await container.resolve(Modules.CUSTOMER).deleteCustomers([made])
    }
  }
)
