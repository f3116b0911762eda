import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  type ReturnWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addMemberWorkflow } from "../../src/workflows/dealer/add-member"
import { assignTerritoryWorkflow } from "../../src/workflows/dealer/assign-territory"
import { assignTierWorkflow } from "../../src/workflows/dealer/assign-tier"
import { changeMemberWorkflow } from "../../src/workflows/dealer/change-member"
import { createDealerWorkflow } from "../../src/workflows/dealer/create-dealer"
import { createTierWorkflow } from "../../src/workflows/dealer/create-tier"
import { deleteDealerWorkflow } from "../../src/workflows/dealer/delete-dealer"
import { deleteTierWorkflow } from "../../src/workflows/dealer/delete-tier"
import { forgetCustomersWorkflow } from "../../src/workflows/dealer/forget-customers"
import { forgetSalesOwnerWorkflow } from "../../src/workflows/dealer/forget-sales-owner"
import { setDealerStatusWorkflow } from "../../src/workflows/dealer/set-dealer-status"
import { updateDealerWorkflow } from "../../src/workflows/dealer/update-dealer"
import { updateTierWorkflow } from "../../src/workflows/dealer/update-tier"
import { JWT_SECRET, makeStore } from "../support/store"

const failStep = createStep("test-dealer-fail", async (): Promise<StepResponse<undefined>> => {
  throw new Error("the last step failed")
})

/** The workflow, followed by a step that fails. */
const thenFail = <Input extends object>(workflow: ReturnWorkflow<Input, unknown, never[]>) =>
  createWorkflow(`test-failing-${workflow.getName()}`, (input: WorkflowData<Input>) => {
    workflow.runAsStep({ input })

    return new WorkflowResponse(failStep())
  })

/** What must be as before; when a row was last touched does not count, nor the id of an entry in a group. */
const TABLES = {
  dealer: "*",
  dealer_member: "*",
  dealer_tier: "*",
  dealer_tier_assignment: "*",
  dealer_territory_assignment: "*",
  dealer_territory: "*",
  customer: "*",
  customer_group: "*",
  customer_group_customer: "customer_id, customer_group_id, deleted_at",
}

type Connection = { raw: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ getContainer, utils }) => {
    let dealerId: string
    let tierId: string
    let otherTierId: string
    let territoryId: string
    let buyerId: string
    let customerId: string
    let memberCustomerId: string

    const state = async () => {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION) as Connection
      const tables = await Promise.all(
        Object.entries(TABLES).map(async ([table, columns]) => {
          const { rows } = await connection.raw(`SELECT ${columns} FROM "${table}"`)

          return [table, rows.map(({ updated_at: _, ...row }) => JSON.stringify(row)).sort()]
        })
      )

      return Object.fromEntries(tables) as Record<string, string[]>
    }

    beforeAll(async () => {
      const container = getContainer()
      await makeStore(container)
      const territory = await container
        .resolve("dealer_territory")
        .createDealerTerritories({ code: "north", name: "North", manager_id: "user_gone" })
      territoryId = territory.id
      const tier = async (code: string, rank: number) =>
        (await createTierWorkflow(container).run({ input: { code, rank, name_en: code, name_zh: code } }))
          .result.id
      tierId = await tier("gold", 1)
      otherTierId = await tier("silver", 2)
      const dealer = { code: "A", name: "A", country_code: "cn", currency_code: "cny", tier_id: tierId }
      const made = await createDealerWorkflow(container).run({ input: { dealer, actor_id: null } })
      dealerId = made.result.id
      const member = async (email: string, role: "owner" | "buyer") =>
        (await addMemberWorkflow(container).run({ input: { dealer_id: dealerId, person: { email, role } } }))
          .result.id
      await member("owner@x.co", "owner")
      buyerId = await member("buyer@x.co", "buyer")
      const service = container.resolve("dealer")
      memberCustomerId = (await service.retrieveDealerMember(buyerId)).customer_id
      await service.updateDealers({ id: dealerId, sales_owner_id: "user_gone" })
      const customers = container.resolve(Modules.CUSTOMER)
      customerId = (await customers.createCustomers({ email: "shop@x.co" })).id
      await utils.waitWorkflowExecutions()
    })

    afterEach(() => utils.waitWorkflowExecutions())

    const undone = async <Input extends object>(
      workflow: ReturnWorkflow<Input, unknown, never[]>,
      input: Input
    ) => {
      const failing = thenFail(workflow)
      const before = await state()
      await expect(failing(getContainer()).run({ input })).rejects.toMatchObject({
        message: "the last step failed",
      })
      await utils.waitWorkflowExecutions()
      expect(await state()).toEqual(before)
    }

    it("leaves no dealer behind", () =>
      undone(createDealerWorkflow, {
        dealer: {
          code: "B",
          name: "B",
          country_code: "cn",
          currency_code: "cny",
          parent_id: dealerId,
          tier_id: tierId,
          territory_id: territoryId,
        },
        actor_id: "user_1",
      }))

    it("gives a changed dealer its former profile", () =>
      undone(updateDealerWorkflow, { id: dealerId, patch: { name: "New", tags: ["x"], metadata: { a: 1 } } }))

    it("brings a deleted dealer, its members and their groups back", () =>
      undone(deleteDealerWorkflow, { id: dealerId }))

    it("opens a closed dealer again, with its members' groups", () =>
      undone(setDealerStatusWorkflow, { id: dealerId, status: "closed", reason: "Gone" }))

    it("takes a tier assignment and the change of groups back", () =>
      undone(assignTierWorkflow, { dealer_id: dealerId, tier_id: otherTierId, actor_id: null }))

    it("takes a territory assignment back", () =>
      undone(assignTerritoryWorkflow, { dealer_id: dealerId, territory_id: territoryId, actor_id: null }))

    it("removes a new member and the customer made for it", () =>
      undone(addMemberWorkflow, { dealer_id: dealerId, person: { email: "new@x.co", role: "buyer" } }))

    it("removes a new member and leaves the customer who was there", () =>
      undone(addMemberWorkflow, { dealer_id: dealerId, person: { customer_id: customerId, role: "buyer" } }))

    it("gives a member the former role", () =>
      undone(changeMemberWorkflow, { dealer_id: dealerId, member_id: buyerId, role: "owner" }))

    it("brings a removed member back, into its group", () =>
      undone(changeMemberWorkflow, { dealer_id: dealerId, member_id: buyerId, role: null }))

    it("leaves neither tier nor group behind", () =>
      undone(createTierWorkflow, { code: "bronze", rank: 3, name_en: "Bronze", name_zh: "铜" }))

    it("gives a changed tier its former words", () =>
      undone(updateTierWorkflow, { id: tierId, patch: { name_en: "Platinum", rank: 9, benefits_zh: "好" } }))

    it("brings a deleted tier and its group back", () => undone(deleteTierWorkflow, { id: otherTierId }))

    it("gives a forgotten customer the membership back", () =>
      undone(forgetCustomersWorkflow, { customer_ids: [memberCustomerId] }))

    it("gives dealers their forgotten sales owner back, and territories their manager", () =>
      undone(forgetSalesOwnerWorkflow, { user_id: "user_gone" }))

    it("leaves no customer behind when the last step of adding a member refuses", async () => {
      const before = await state()
      const input = { dealer_id: "nobody", person: { email: "new@x.co", role: "buyer" as const } }
      await expect(addMemberWorkflow(getContainer()).run({ input })).rejects.toMatchObject({
        code: "dealer_not_found",
      })
      expect(await state()).toEqual(before)
    })
  },
})
