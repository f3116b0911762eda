import { WorkflowManager } from "@medusajs/framework/orchestration"
import { ContainerRegistrationKeys, createMedusaContainer, Modules } from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { asValue } from "@medusajs/framework/awilix"
import { composeHook, type Handler, proveHook } from "../../src/adapters/hooks/seam"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { faultsOfOptions } from "../../src/modules/credit/domain/faults-of-options"
import type { CreditOptions } from "../../src/modules/credit/requests"
import { startDealers } from "../../src/modules/boot/start"

jest.mock("../../src/adapters/prices", () => ({
  installPriceOverlay: () => undefined,
  provePriceOverlay: () => Promise.resolve([]),
  compareCartPrices: () => Promise.resolve({ changed: [], lines: [] }),
}))

const said: string[] = []

const failStep = createStep("test-fail", async ({ fails }: { fails: boolean }) => {
  if (fails) {
    throw new Error("later step")
  }

  return new StepResponse(undefined)
})

const makeWorkflow = (id: string) =>
  createWorkflow(id, (input: WorkflowData<{ fails: boolean }>) => {
    const validate = createHook("validate", { input })
    failStep(input)

    return new WorkflowResponse(input, { hooks: [validate] })
  })

const hostInvoke = async () => {
  said.push("host")

  return new StepResponse("kept", "undo me")
}
const hostUndo = async (kept: unknown) => {
  said.push(`host undoes ${String(kept)}`)
}
const ours = (host: Handler): Handler => ({
  invoke: async (args) => {
    said.push("ours")

    return await host.invoke(args)
  },
  compensate: async (args) => {
    const undone = await host.compensate?.(args)
    said.push("ours undoes")

    return undone
  },
})
const run = async (workflow: ReturnType<typeof makeWorkflow>, fails = false) => {
  said.length = 0
  await workflow(createMedusaContainer()).run({ input: { fails }, throwOnError: false })

  return said
}

describe("a shared hook", () => {
  it("runs ours, then a host's that was registered before us", async () => {
    const workflow = makeWorkflow("test-before")
    workflow.hooks.validate(hostInvoke, hostUndo)
    composeHook("test-before", "validate", ours)
    expect(await run(workflow)).toEqual(["ours", "host"])
  })

  it("runs ours, then a host's that registers after us", async () => {
    const workflow = makeWorkflow("test-after")
    composeHook("test-after", "validate", ours)
    workflow.hooks.validate(hostInvoke, hostUndo)
    expect(await run(workflow)).toEqual(["ours", "host"])
    expect(await proveHook("test-after", "validate")).toBe(true)
  })

  it("runs ours where no host registers", async () => {
    const workflow = makeWorkflow("test-alone")
    composeHook("test-alone", "validate", ours)
    expect(await run(workflow)).toEqual(["ours"])
  })

  it("undoes both when a later step fails, the host's with what it kept", async () => {
    const workflow = makeWorkflow("test-undo")
    workflow.hooks.validate(hostInvoke, hostUndo)
    composeHook("test-undo", "validate", ours)
    expect(await run(workflow, true)).toEqual(["ours", "host", "host undoes undo me", "ours undoes"])
  })

  it("runs ours once, however often it is put in place", async () => {
    const workflow = makeWorkflow("test-twice")
    composeHook("test-twice", "validate", ours)
    composeHook("test-twice", "validate", ours)
    expect(await run(workflow)).toEqual(["ours"])
  })

  it("is proved by asking through it: not for an unknown workflow or hook, nor when somebody took its place", async () => {
    makeWorkflow("test-prove")
    expect(await proveHook("test-prove", "validate")).toBe(false)
    composeHook("test-prove", "validate", ours)
    expect(await proveHook("test-prove", "validate")).toBe(true)
    expect(await proveHook("test-prove", "nothing")).toBe(false)
    expect(await proveHook("test-nothing", "validate")).toBe(false)
    const handlers = WorkflowManager.getWorkflow("test-prove")!.handlers_ as Map<string, unknown>
    Map.prototype.set.call(handlers, "validate", { invoke: () => Promise.resolve() })
    expect(await proveHook("test-prove", "validate")).toBe(false)
  })
})

describe("the start", () => {
  type Payment = {
    providers: string[]
    region_count: number
    account_count: number
    answers?: Error
    settings?: CreditOptions
  }
  const NO_CREDIT: Payment = { providers: [], region_count: 0, account_count: 0 }
  const start = async (
    encoding: string,
    missing_tables: string[] = [],
    options = {},
    { answers, settings = {}, ...standing }: Payment = NO_CREDIT
  ) => {
    const errors: string[] = []
    const codes: number[] = []
    const warnings: string[] = []
    const container = createMedusaContainer()
    container.register({
      [ContainerRegistrationKeys.LOGGER]: asValue({
        error: (text: string) => errors.push(text),
        warn: (text: string) => warnings.push(text),
      }),
      [ContainerRegistrationKeys.PG_CONNECTION]: asValue({
        raw: () =>
          encoding
            ? Promise.resolve({ rows: [{ encoding, missing_tables, ...standing }] })
            : Promise.reject(new Error("no database")),
      }),
      [CREDIT_MODULE]: asValue({ optionFaults: faultsOfOptions(settings) }),
      [Modules.PAYMENT]: asValue({
        getWebhookActionAndData: () => (answers ? Promise.reject(answers) : Promise.resolve({})),
      }),
    })
    await startDealers({ container, options, exit: (code) => codes.push(code) })

    return { errors, codes, warnings }
  }

  it("is silent when all is well", async () => {
    expect(await start("UTF8")).toEqual({ errors: [], codes: [], warnings: [] })
    const set_up = { providers: ["pp_dealer-credit_default"], region_count: 1, account_count: 3 }
    expect(await start("UTF8", [], {}, set_up)).toEqual({ errors: [], codes: [], warnings: [] })
  })

  it("says which part of paying on account is missing: the provider, or a region that offers it", async () => {
    const alone = await start("UTF8", [], {}, { ...NO_CREDIT, account_count: 1 })
    expect([alone.codes, alone.warnings]).toEqual([
      [],
      [expect.stringContaining('no provider "dealer-credit"')],
    ])
    const nowhere = await start("UTF8", [], {}, { ...NO_CREDIT, providers: ["pp_dealer-credit_default"] })
    expect([nowhere.codes, nowhere.warnings]).toEqual([[], [expect.stringContaining("No region offers")]])
  })

  it("ends the process when the provider does not reach the credit module", async () => {
    const { errors, codes } = await start(
      "UTF8",
      [],
      {},
      {
        providers: ["pp_dealer-credit_default"],
        region_count: 1,
        account_count: 0,
        answers: new Error('needs dependencies: ["dealer_credit"]'),
      }
    )
    expect(codes).toEqual([1])
    expect(errors[0]).toContain('pp_dealer-credit_default: needs dependencies: ["dealer_credit"]')
  })

  it("ends the process over a setting of credit that makes no sense, and names it", async () => {
    const { errors, codes } = await start(
      "UTF8",
      [],
      {},
      { ...NO_CREDIT, settings: { agingBuckets: [0, 60, 30] } }
    )
    expect(codes).toEqual([1])
    expect(errors[0]).toContain("credit.agingBuckets")
  })

  it("ends the process over a database that is not UTF-8, and says so", async () => {
    const { errors, codes } = await start("SQL_ASCII")
    expect(codes).toEqual([1])
    expect(errors[0]).toContain("The database is encoded in SQL_ASCII, not in UTF8.")
  })

  it("ends the process when the migrations have not run, and names the tables", async () => {
    const { errors, codes } = await start("UTF8", ["dealer", "dealer_decision"])
    expect(codes).toEqual([1])
    expect(errors[0]).toContain('"npx medusa db:migrate": dealer, dealer_decision.')
  })

  it("warns when the hooks are left to the store, and refuses an option it does not know", async () => {
    const off = await start("UTF8", [], { hooks: "off" })
    expect([off.codes, off.warnings[0]]).toEqual([[], expect.stringContaining("dealer-validate-checkout")])
    expect((await start("UTF8", [], { hooks: "maybe" })).codes).toEqual([1])
  })

  it("ends the process when it cannot even ask", async () => {
    const { errors, codes } = await start("")
    expect(codes).toEqual([1])
    expect(errors[0]).toContain("no database")
  })
})
