import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type DealerModuleService from "../../src/modules/dealer/service"
import type TerritoryModuleService from "../../src/modules/territory/service"
import { type SeedDealer, TIERS } from "./dealers"
import { MEMBER_PASSWORD, members, type SeedMember } from "./people"
import { territories } from "./regions"
import type { StoreIds } from "./write-store"

export type DealerIds = {
  tiers: Map<string, string>
  territories: Map<string, string>
  dealers: Map<string, string>
}

const REASON = "Opening data"

/** Territories, tiers with their customer groups, dealers with tier and home territory, and their members. */
export const writeDealers = async (
  container: MedusaContainer,
  all: readonly SeedDealer[],
  { adminId, locations }: StoreIds
): Promise<DealerIds> => {
  const places = await writeTerritories(container, locations, adminId)
  const { tiers, groups } = await writeTiers(container)
  const service = container.resolve<DealerModuleService>("dealer")
  const dealers = new Map(all.map(({ code }) => [code, generateEntityId(undefined, "dlr")]))
  await service.createDealers(
    all.map(({ code, name, tax_id, country_code, currency_code, parent, status, tags }) => ({
      id: dealers.get(code) ?? "",
      code,
      name,
      legal_name: name,
      tax_id,
      country_code,
      currency_code,
      status,
      status_reason: status === "suspended" ? "Invoices overdue for more than 90 days" : null,
      parent_id: (parent && dealers.get(parent)) ?? null,
      sales_owner_id: adminId,
      tags,
    })) as never
  )
  const since = { effective_at: new Date("2026-01-01T00:00:00+08:00"), reason: REASON, assigned_by: adminId }
  await service.createDealerTierAssignments(
    all.map(({ code, tier }) => ({
      dealer_id: dealers.get(code),
      tier_id: tiers.get(tier),
      ...since,
    })) as never
  )
  await service.createDealerTerritoryAssignments(
    all.map(({ code, territory }) => ({
      dealer_id: dealers.get(code),
      territory_id: places.get(territory),
      ...since,
    })) as never
  )
  await writeMembers(container, all, dealers, groups)

  return { tiers, territories: places, dealers }
}

const writeTerritories = async (
  container: MedusaContainer,
  locations: Map<string, string>,
  adminId: string
): Promise<Map<string, string>> => {
  const service = container.resolve<TerritoryModuleService>("dealer_territory")
  const all = territories()
  const ids = new Map(all.map(({ code }) => [code, generateEntityId(undefined, "dterr")]))
  await service.createDealerTerritories(
    all.map(({ code, name, name_zh, parent, time_zone, warehouse }) => ({
      id: ids.get(code) ?? "",
      code,
      name,
      name_zh,
      parent_id: (parent && ids.get(parent)) ?? null,
      manager_id: adminId,
      time_zone,
      stock_location_id: locations.get(warehouse) ?? null,
    })) as never
  )
  await service.createDealerTerritoryAreas(
    all.flatMap(({ code, areas }) => areas.map((area) => ({ ...area, territory_id: ids.get(code) }))) as never
  )

  return ids
}

const writeTiers = async (container: MedusaContainer) => {
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .createCustomerGroups(TIERS.map(({ name_en, name_zh }) => ({ name: `${name_zh} ${name_en}` })))
  const made = await container
    .resolve<DealerModuleService>("dealer")
    .createDealerTiers(TIERS.map((tier, index) => ({ ...tier, customer_group_id: groups[index]?.id ?? "" })))

  return {
    tiers: new Map(TIERS.map(({ code }, index) => [code, made[index]?.id ?? ""])),
    groups: new Map(TIERS.map(({ code }, index) => [code, groups[index]?.id ?? ""])),
  }
}

const writeMembers = async (
  container: MedusaContainer,
  all: readonly SeedDealer[],
  dealers: Map<string, string>,
  groups: Map<string, string>
): Promise<void> => {
  const tierOf = new Map(all.map(({ code, tier }) => [code, tier]))
  const rows = members(all).map((member) => ({ ...member, id: generateEntityId(undefined, "cus") }))
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `WITH person AS (
       INSERT INTO customer (id, company_name, first_name, last_name, email, has_account)
       SELECT id, company, first_name, last_name, email, true
       FROM jsonb_to_recordset(?::jsonb) AS row (id text, company text, first_name text, last_name text, email text)
       RETURNING id
     )
     INSERT INTO customer_group_customer (id, customer_id, customer_group_id)
     SELECT 'cusgc_' || md5(id), id, group_id
     FROM jsonb_to_recordset(?::jsonb) AS row (id text, group_id text)`,
    [
      JSON.stringify(rows),
      JSON.stringify(rows.map(({ id, dealer }) => ({ id, group_id: groups.get(tierOf.get(dealer) ?? "") }))),
    ]
  )
  await container
    .resolve<DealerModuleService>("dealer")
    .createDealerMembers(
      rows.map(({ dealer, role, id }) => ({ dealer_id: dealers.get(dealer) ?? "", customer_id: id, role }))
    )
  await writePasswords(
    container,
    rows.filter(({ hasPassword }) => hasPassword)
  )
}

/** Hashing is slow by intent: the first member's hash serves them all, for they share the demo's password. */
const writePasswords = async (
  container: MedusaContainer,
  [first, ...others]: (SeedMember & { id: string })[]
): Promise<void> => {
  if (!first) {
    return
  }
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email: first.email, password: MEMBER_PASSWORD },
  })
  if (!authIdentity) {
    throw new Error(error ?? "A member could not be registered")
  }
  await auth.updateAuthIdentities([{ id: authIdentity.id, app_metadata: { customer_id: first.id } }])
  const [known] = await auth.listProviderIdentities({ entity_id: first.email })
  await auth.createAuthIdentities(
    others.map(({ id, email }) => ({
      app_metadata: { customer_id: id },
      provider_identities: [
        { provider: "emailpass", entity_id: email, provider_metadata: known?.provider_metadata ?? {} },
      ],
    }))
  )
}
