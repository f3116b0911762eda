import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { type CreateTerritory, territoryEndpoints as endpoints } from "../../src/http/territory"
import {
  divisionArea as division,
  postalArea as postal,
  subdivisionArea as subdivision,
} from "../../src/modules/territory/domain/__tests__/world"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { createTerritoryWorkflow } from "../../src/workflows/territory/create-territory"
import { deleteTerritoryWorkflow } from "../../src/workflows/territory/delete-territory"
import { updateTerritoryWorkflow } from "../../src/workflows/territory/update-territory"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(120_000)

type Reply = { status: number; data: { code?: string; message?: string; details?: Record<string, unknown> } }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    const base = "/admin/dealer-territories"
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let south: string
    let bay: string
    let german: string
    let warehouse: string

    const create = async (body: CreateTerritory) =>
      endpoints.createTerritory.response.parse((await api.post(base, body, admin)).data).territory
    const update = async (id: string, body: object) =>
      endpoints.updateTerritory.response.parse((await api.post(`${base}/${id}`, body, admin)).data).territory
    const list = async (params: Record<string, unknown>) =>
      endpoints.listTerritories.response.parse((await api.get(base, { ...admin, params })).data)
    const resolve = async (address: object) =>
      endpoints.resolveTerritory.response.parse((await api.post(`${base}/resolve`, address, admin)).data)
        .resolution
    const refused = (call: Promise<unknown>): Promise<Reply> =>
      call.then(
        () => ({ status: 200, data: {} }),
        (error: unknown) => {
          const { status, data } = (error as { response: Reply }).response

          return { status, data }
        }
      )
    const codeOf = async (call: Promise<unknown>): Promise<string> => {
      const { status, data } = await refused(call)

      return `${status} ${data.code ?? ""}`
    }
    const rowsOf = async (table: string): Promise<unknown[]> => {
      const { rows } = (await dbConnection.raw(`SELECT to_jsonb(t) FROM ${table} t ORDER BY id`)) as {
        rows: unknown[]
      }

      return rows
    }
    const stateOf = async () => ({
      territories: await rowsOf("dealer_territory"),
      areas: await rowsOf("dealer_territory_area"),
    })

    beforeAll(async () => {
      admin = await makeAdmin(getContainer())
      const location = await getContainer()
        .resolve(Modules.STOCK_LOCATION)
        .createStockLocations({ name: "Guangzhou" })
      warehouse = location.id
      south = (await create({ code: "SOUTH", name: "South", name_zh: "华南", areas: [division("440000")] }))
        .id
      bay = (
        await create({
          code: "BAY",
          name: "Bay area",
          name_zh: "大湾区",
          parent_id: south,
          areas: [division("440300"), subdivision("CN-HK")],
        })
      ).id
      german = (await create({ code: "DE", name: "Germany", areas: [postal("de", "")] })).id
      await create({ code: "BERLIN", name: "Berlin", areas: [subdivision("DE-BE")] })
      await create({ code: "MUC", name: "Munich", time_zone: "Europe/Berlin", areas: [postal("DE", "8 0")] })
    })

    describe("the tree", () => {
      it("creates a territory with all it has, and shows it", async () => {
        const made = await create({
          code: "HUBEI",
          name: "Hubei",
          parent_id: south,
          manager_id: admin.id,
          stock_location_id: warehouse,
          areas: [division("420000"), division("410100")],
        })
        expect(made).toMatchObject({
          parent_id: south,
          manager_id: admin.id,
          stock_location_id: warehouse,
          time_zone: "Asia/Shanghai",
          name_zh: null,
        })
        expect(made.areas.map(({ value }) => value)).toEqual(["410100", "420000"])
        const { data } = await api.get(`${base}/${made.id}`, admin)
        expect(endpoints.retrieveTerritory.response.parse(data).territory).toEqual(made)
      })

      it("changes, moves to the root, and replaces all areas at once", async () => {
        const changed = await update(bay, { name: "Delta", parent_id: null, areas: [division("440100")] })
        expect(changed).toMatchObject({ name: "Delta", name_zh: "大湾区", parent_id: null, code: "BAY" })
        expect(changed.areas).toEqual([division("440100")])
        const untouched = await update(bay, { name_zh: null })
        expect(untouched).toMatchObject({ name_zh: null, areas: [division("440100")] })
      })

      it("lists by parent, manager, text in both languages, order and page", async () => {
        const all = (await list({})).territories.map(({ code }) => code)
        expect(all.join(" ")).toBe("BAY BERLIN DE MUC SOUTH")
        const roots = await list({ parent_id: "root", order: "-code", limit: 2 })
        expect(roots.territories.map(({ code }) => code)).toEqual(["SOUTH", "MUC"])
        expect(roots).toMatchObject({ count: 4, limit: 2, offset: 0 })
        expect((await list({ parent_id: south })).territories.map(({ id }) => id)).toEqual([bay])
        expect((await list({ q: "湾" })).territories.map(({ id }) => id)).toEqual([bay])
        expect((await list({ q: "germ" })).count).toBe(1)
        expect((await list({ q: "%" })).count).toBe(0)
        expect(await codeOf(list({ order: "parent_id" }))).toBe("400 sort_unknown")
      })

      it("deletes a territory nobody uses, and frees its code and areas", async () => {
        const { data } = await api.delete(`${base}/${bay}`, admin)
        expect(endpoints.deleteTerritory.response.parse(data).id).toBe(bay)
        expect(await codeOf(api.get(`${base}/${bay}`, admin))).toBe("404 territory_not_found")
        expect((await create({ code: "BAY", name: "Bay", areas: [division("440300")] })).id).not.toBe(bay)
      })
    })

    describe("refusals", () => {
      it("refuses what cannot be, by code, and leaves everything as it was", async () => {
        const cases: [string, object][] = [
          ["territory_code_taken", { code: "SOUTH" }],
          ["territory_not_found", { parent_id: "dterr_none" }],
          ["user_not_found", { manager_id: "user_none" }],
          ["stock_location_not_found", { stock_location_id: "sloc_none" }],
          ["time_zone_unknown", { time_zone: "Asia/Atlantis" }],
          ["territory_area_unknown", { areas: [division("449999")] }],
          ["territory_area_unknown", { areas: [division("110100")] }],
          ["territory_area_unknown", { areas: [{ ...division("440100"), country_code: "de" }] }],
          ["territory_area_unknown", { areas: [{ ...subdivision("DE-BY"), country_code: "fr" }] }],
          ["territory_area_unknown", { areas: [subdivision("CN-ZZ")] }],
          ["territory_area_repeated", { areas: [division("450000"), subdivision("CN-GX")] }],
          ["territory_area_taken", { areas: [division("440300")] }],
          ["territory_area_taken", { areas: [subdivision("CN-GD")] }],
          ["territory_area_taken", { areas: [postal("hk", "")] }],
          ["territory_area_taken", { areas: [postal("de", "8-0")] }],
        ]
        const before = await stateOf()
        for (const [expected, body] of cases) {
          const { data } = await refused(api.post(base, { code: "NEW", name: "New", ...body }, admin))
          expect({ body, code: data.code }).toEqual({ body, code: expected })
          const change = await refused(api.post(`${base}/${german}`, body, admin))
          expect({ body, code: change.data.code }).toEqual({ body, code: expected })
        }
        expect(await stateOf()).toEqual(before)
        expect(await codeOf(api.post(`${base}/dterr_none`, { name: "x" }, admin))).toBe(
          "404 territory_not_found"
        )
        expect(await codeOf(api.delete(`${base}/dterr_none`, admin))).toBe("404 territory_not_found")
      })

      it("names the area and its owner, in the reader's language", async () => {
        const headers = { ...admin.headers, "accept-language": "zh-CN" }
        const { data } = await refused(
          api.post(base, { code: "NEW", name: "New", areas: [division("440300")] }, { headers })
        )
        expect(data.message).toBe("深圳市 (440300) 已属于区域 Bay area。")
        expect(data.details).toMatchObject({ name: "Bay area", territory_id: bay })
      })

      it("refuses to put a territory inside itself or its own branch", async () => {
        expect(await codeOf(update(south, { parent_id: south }))).toBe("400 territory_cycle")
        expect(await codeOf(update(south, { parent_id: bay }))).toBe("400 territory_cycle")
      })

      it("refuses to delete what has branches, dealers or price rules", async () => {
        expect(await codeOf(api.delete(`${base}/${south}`, admin))).toBe("400 territory_in_use")
        const assign = (territoryId: string, day: string) => ({
          effective_at: new Date(day),
          reason: null,
          assigned_by: null,
          tier_id: null,
          territory_id: territoryId,
        })
        const { id: past } = await create({ code: "PAST", name: "Past" })
        const { id: next } = await create({ code: "NEXT", name: "Next" })
        const dealers = getContainer().resolve(DEALER_MODULE)
        const d1 = { code: "D1", name: "D1", country_code: "cn", currency_code: "cny" }
        const dealer = await dealers.openDealer(d1, assign(past, "2020-01-01T00:00:00Z"))
        expect(await codeOf(api.delete(`${base}/${past}`, admin))).toBe("400 territory_in_use")
        for (const [id, day] of [
          [bay, "2021-01-01T00:00:00Z"],
          [next, "2999-01-01T00:00:00Z"],
        ] as const) {
          await dealers.createDealerTerritoryAssignments({ ...assign(id, day), dealer_id: dealer.id })
        }
        expect(await codeOf(api.delete(`${base}/${bay}`, admin))).toBe("400 territory_in_use")
        expect(await codeOf(api.delete(`${base}/${next}`, admin))).toBe("400 territory_in_use")
        expect(await codeOf(api.delete(`${base}/${past}`, admin))).toBe("200 ")
        await dbConnection.raw(`
          INSERT INTO dealer_price_rule (id, name, territory_id, target_type, scope_key, target_key, currency_code, form, breaks)
          VALUES ('dprule_1', 'x', '${german}', 'all', 's', 't', 'cny', 'fixed', '[{"min_quantity":1,"value":"1"}]')`)
        expect(await codeOf(api.delete(`${base}/${german}`, admin))).toBe("400 territory_in_use")
      })

      it("stores nothing of a malformed body", async () => {
        const bodies: object[] = [
          { name: "x".repeat(1_000_000) },
          { colour: "red" },
          { code: "" },
          { code: "a b" },
          { name: "   " },
          { areas: [{ kind: "planet", country_code: "cn", value: "3" }] },
          { areas: [division("4".repeat(1_000_000))] },
          { areas: [{ ...division("440100"), name: "Guangzhou" }] },
        ]
        for (const body of bodies) {
          const { status } = await refused(api.post(base, { code: "NEW", name: "New", ...body }, admin))
          expect([400, 413]).toContain(status)
        }
        expect((await list({ q: "NEW" })).count).toBe(0)
      })

      it("keeps HTML in a name as the text it is", async () => {
        const name = "<script>alert(1)</script> & Söhne"
        expect((await create({ code: "HTML", name })).name).toBe(name)
      })

      it("shows nothing without an admin's login", async () => {
        expect((await refused(api.get(base))).status).toBe(401)
        expect((await refused(api.get("/admin/dealer-divisions"))).status).toBe(401)
      })
    })

    describe("at the same time", () => {
      const settle = (calls: Promise<unknown>[]): Promise<string[]> =>
        Promise.all(calls.map(codeOf)).then((codes) => codes.sort())

      it("makes one of two identical creates", async () => {
        const body = { code: "TWIN", name: "Twin", areas: [division("610000")] }
        expect(await settle([api.post(base, body, admin), api.post(base, body, admin)])).toEqual([
          "200 ",
          "400 territory_code_taken",
        ])
        expect((await list({ q: "TWIN" })).count).toBe(1)
      })

      it("gives an area to one of two who ask for it by different codes", async () => {
        expect(
          await settle([
            api.post(base, { code: "A1", name: "A1", areas: [division("610000")] }, admin),
            api.post(base, { code: "A2", name: "A2", areas: [subdivision("CN-SN")] }, admin),
          ])
        ).toEqual(["200 ", "400 territory_area_taken"])
      })

      it("lets no two moves close a circle", async () => {
        const [one, two] = [
          await create({ code: "C1", name: "C1" }),
          await create({ code: "C2", name: "C2" }),
        ]
        expect(
          await settle([
            api.post(`${base}/${one.id}`, { parent_id: two.id }, admin),
            api.post(`${base}/${two.id}`, { parent_id: one.id }, admin),
          ])
        ).toEqual(["200 ", "400 territory_cycle"])
      })
    })

    describe("a failing last step", () => {
      const failing = (id: string, run: (input: never) => unknown) => {
        const fail = createStep(`${id}-fail`, () => {
          throw new Error("the last step fails")
        })

        return createWorkflow(id, (input: never) => {
          run(input)
          fail()
        })
      }
      const create2 = failing("test-create-territory", (input) =>
        createTerritoryWorkflow.runAsStep({ input })
      )
      const update2 = failing("test-update-territory", (input) =>
        updateTerritoryWorkflow.runAsStep({ input })
      )
      const delete2 = failing("test-delete-territory", (input) =>
        deleteTerritoryWorkflow.runAsStep({ input })
      )

      it("leaves everything as before a creation, a change and a deletion", async () => {
        const before = await stateOf()
        const run = (workflow: typeof create2, input: unknown) =>
          workflow(getContainer()).run({ input: input as never, throwOnError: false })
        const fields = { code: "Z", name: "Z", name_zh: null, parent_id: null, manager_id: null }
        const { errors } = await run(create2, {
          ...fields,
          time_zone: "UTC",
          stock_location_id: null,
          areas: [division("610000")],
        })
        expect(errors).toHaveLength(1)
        expect(await stateOf()).toEqual(before)
        await run(update2, {
          id: bay,
          change: { name: "Other", code: "OTHER", parent_id: null, areas: [division("610000")] },
        })
        expect(await stateOf()).toEqual(before)
        await run(delete2, bay)
        expect(await stateOf()).toEqual(before)
      })
    })

    describe("the resolve tester", () => {
      it("answers the territory, how and how sure, with the areas read", async () => {
        expect(await resolve({ country_code: "cn", address_1: "广东省深圳市南山区深南大道9988号" })).toEqual({
          status: "resolved",
          territory: { id: bay, code: "BAY", name: "Bay area", name_zh: "大湾区" },
          method: "name",
          confidence: 0.9,
          areas: [
            { kind: "division", value: "440000", name: "广东省" },
            { kind: "division", value: "440300", name: "深圳市" },
            { kind: "division", value: "440305", name: "南山区" },
          ],
          candidates: [],
        })
        expect(await resolve({ country_code: "hk" })).toMatchObject({
          method: "code",
          territory: { id: bay },
        })
        expect(await resolve({ country_code: "CN", province: "Guangdong", city: "Guangzhou" })).toMatchObject(
          {
            territory: { id: south },
          }
        )
        expect(await resolve({ country_code: "de", postal_code: "80 331" })).toMatchObject({
          method: "postal",
          territory: { code: "MUC" },
        })
        expect(await resolve({ country_code: "de", province: "Berlin", postal_code: "10117" })).toMatchObject(
          {
            territory: { code: "BERLIN" },
          }
        )
      })

      it("says ambiguous with the candidates, and unknown", async () => {
        const torn = await resolve({ country_code: "cn", province: "广东省", city: "香港" })
        expect(torn).toMatchObject({ status: "ambiguous", territory: null })
        expect(torn.candidates.map(({ id }) => id).sort()).toEqual([bay, south].sort())
        expect(await resolve({ country_code: "cn", city: "拉萨" })).toMatchObject({
          status: "unknown",
          method: "name",
          areas: [{ value: "540000" }, { value: "540100" }],
        })
        expect(await resolve({})).toMatchObject({ status: "unknown", method: "none" })
      })

      it("refuses a malformed address", async () => {
        for (const body of [
          { address_1: "x".repeat(1_000_000) },
          { street: "x" },
          { country_code: "china" },
        ]) {
          expect([400, 413]).toContain((await refused(api.post(`${base}/resolve`, body, admin))).status)
        }
      })
    })

    describe("the divisions picker", () => {
      const divisions = async (params: object) =>
        endpoints.listDivisions.response.parse(
          (await api.get("/admin/dealer-divisions", { ...admin, params })).data
        ).divisions

      it("lists the 34 provinces, what lies under one, and finds by name, pinyin and code", async () => {
        expect(await divisions({})).toHaveLength(34)
        expect((await divisions({ parent_code: "440300" })).map(({ name }) => name)).toContain("南山区")
        expect(await divisions({ parent_code: "110000", q: "海淀" })).toEqual([
          { code: "110108", name: "海淀区", level: "district" },
        ])
        expect((await divisions({ q: "shenzhen" }))[0]?.code).toBe("440300")
        expect((await divisions({ q: "4403" })).length).toBeGreaterThan(5)
        expect(await divisions({ parent_code: "999999" })).toEqual([])
      })
    })
  },
})
