import { z } from "@medusajs/framework/zod"
import { Code, CountryCode, deleted, endpoint, Id, Line, listQuery, page } from "./contract"

export const AREA_KINDS = ["subdivision", "division", "postal_prefix"] as const

/**
 * A piece of the world a territory covers. `subdivision`: an ISO 3166-2 code ("CN-GD", "DE-BY");
 * `division`: a GB/T 2260 code of a province, city or district ("440300"); `postal_prefix`: a country and
 * the first characters of a postal code ("80"; the empty string is the whole country).
 */
export const Area = z.strictObject({
  kind: z.enum(AREA_KINDS),
  country_code: CountryCode,
  value: z.string().trim().max(20),
})
export type Area = z.infer<typeof Area>

export const Territory = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    name_zh: z.string().nullable(),
    parent_id: z.string().nullable(),
    /** Admin user responsible for the territory. */
    manager_id: z.string().nullable(),
    /** IANA zone in which the territory's days and months are counted. */
    time_zone: z.string(),
    /** Warehouse that serves the territory. */
    stock_location_id: z.string().nullable(),
    areas: z.array(Area),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerTerritory" })
export type Territory = z.infer<typeof Territory>

export const CreateTerritory = z.strictObject({
  code: Code,
  name: Line,
  name_zh: Line.nullish(),
  parent_id: Id.nullish(),
  manager_id: Id.nullish(),
  time_zone: z.string().max(60).default("Asia/Shanghai"),
  stock_location_id: Id.nullish(),
  areas: z.array(Area).max(4000).optional(),
})
export type CreateTerritory = z.input<typeof CreateTerritory>
export const UpdateTerritory = CreateTerritory.extend({ time_zone: z.string().max(60) }).partial()
export type UpdateTerritory = z.infer<typeof UpdateTerritory>

/** An address as Medusa keeps it. `province` may be a name or an ISO 3166-2 code; `division_code` a GB/T 2260 code. */
export const Address = z.strictObject({
  country_code: CountryCode.nullish(),
  province: z.string().max(200).nullish(),
  city: z.string().max(200).nullish(),
  district: z.string().max(200).nullish(),
  address_1: z.string().max(500).nullish(),
  address_2: z.string().max(500).nullish(),
  postal_code: z.string().max(40).nullish(),
  division_code: z.string().max(12).nullish(),
})
export type Address = z.infer<typeof Address>

export const RESOLVE_METHODS = ["code", "name", "postal", "none"] as const

export const Resolution = z
  .strictObject({
    status: z.enum(["resolved", "ambiguous", "unknown"]),
    territory: z
      .strictObject({ id: z.string(), code: z.string(), name: z.string(), name_zh: z.string().nullable() })
      .nullable(),
    /** How the address was understood; `none` when it was not. */
    method: z.enum(RESOLVE_METHODS),
    /** 0 to 1: 1 by code, less by name and postal prefix. */
    confidence: z.number(),
    /** What the address was read as, from the widest area down. */
    areas: z.array(z.strictObject({ kind: z.enum(AREA_KINDS), value: z.string(), name: z.string() })),
    /** The territories that were possible, when ambiguous. */
    candidates: z.array(z.strictObject({ id: z.string(), name: z.string(), because: z.string() })),
  })
  .meta({ id: "DealerTerritoryResolution" })
export type Resolution = z.infer<typeof Resolution>

const path = "/admin/dealer-territories"
const one = z.strictObject({ territory: Territory })

export const territoryEndpoints = {
  listTerritories: endpoint({
    method: "GET",
    path,
    summary: "List territories; parent_id=root gives the roots",
    query: z.strictObject({
      ...listQuery,
      limit: z.coerce.number().int().min(1).max(1000).default(200),
      parent_id: Id.optional(),
      manager_id: Id.optional(),
    }),
    response: page("territories", Territory),
  }),
  createTerritory: endpoint({
    method: "POST",
    path,
    summary: "Create a territory",
    body: CreateTerritory,
    response: one,
  }),
  retrieveTerritory: endpoint({
    method: "GET",
    path: `${path}/:id`,
    summary: "Get a territory",
    response: one,
  }),
  updateTerritory: endpoint({
    method: "POST",
    path: `${path}/:id`,
    summary: "Update or move a territory; areas are replaced as a whole",
    body: UpdateTerritory,
    response: one,
  }),
  deleteTerritory: endpoint({
    method: "DELETE",
    path: `${path}/:id`,
    summary: "Delete a territory nobody uses",
    response: deleted("dealer_territory"),
  }),
  resolveTerritory: endpoint({
    method: "POST",
    path: `${path}/resolve`,
    summary: "Which territory an address lies in, how sure, and why",
    body: Address,
    response: z.strictObject({ resolution: Resolution }),
  }),
  listDivisions: endpoint({
    method: "GET",
    path: "/admin/dealer-divisions",
    summary: "China's administrative divisions for the area picker",
    query: z.strictObject({ q: listQuery.q, parent_code: z.string().max(12).optional() }),
    response: z.strictObject({
      divisions: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          level: z.enum(["province", "city", "district"]),
        })
      ),
    }),
  }),
} as const
