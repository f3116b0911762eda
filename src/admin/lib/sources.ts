import { creditCalendarEndpoints } from "../../http/credit-calendars"
import { dealerEndpoints } from "../../http/dealer"
import { territoryEndpoints } from "../../http/territory"
import { useCore, useEndpoint } from "./api"
import { personName } from "./person-name"
import { useText } from "./text"

export type Option = { value: string; label: string }

/** Where a picker finds its records: by a part of the name, and one by its id. */
export type Source = {
  useSearch: (q: string | undefined) => Option[]
  useOne: (id: string) => Option | undefined
}

const LIMIT = 20

const dealerOption = (dealer: { id: string; code: string; name: string }): Option => ({
  value: dealer.id,
  label: `${dealer.name} (${dealer.code})`,
})

/** A thing with an English and a Chinese name, in the reader's language. */
export const nameIn = (language: "en" | "zh", en: string, zh: string | null | undefined): string =>
  language === "zh" && zh ? zh : en

const dealers: Source = {
  useSearch: (q) => {
    const { data } = useEndpoint(dealerEndpoints.listDealers, { query: { limit: LIMIT, ...(q && { q }) } })

    return data?.dealers.map(dealerOption) ?? []
  },
  useOne: (id) => {
    const { data } = useEndpoint(dealerEndpoints.retrieveDealer, { params: { id }, enabled: Boolean(id) })

    return data?.dealer.id === id ? dealerOption(data.dealer) : undefined
  },
}

const tiers: Source = {
  useSearch: (q) => {
    const { language } = useText()
    const { data } = useEndpoint(dealerEndpoints.listTiers, { query: { limit: 100, ...(q && { q }) } })

    return (
      data?.tiers.map((tier) => ({ value: tier.id, label: nameIn(language, tier.name_en, tier.name_zh) })) ??
      []
    )
  },
  useOne: (id) => {
    const { language } = useText()
    const { data } = useEndpoint(dealerEndpoints.retrieveTier, { params: { id }, enabled: Boolean(id) })

    return data?.tier.id === id
      ? { value: id, label: nameIn(language, data.tier.name_en, data.tier.name_zh) }
      : undefined
  },
}

const territories: Source = {
  useSearch: (q) => {
    const { language } = useText()
    const { data } = useEndpoint(territoryEndpoints.listTerritories, {
      query: { limit: 50, ...(q && { q }) },
    })

    return (
      data?.territories.map((one) => ({
        value: one.id,
        label: `${nameIn(language, one.name, one.name_zh)} (${one.code})`,
      })) ?? []
    )
  },
  useOne: (id) => {
    const { language } = useText()
    const { data } = useEndpoint(territoryEndpoints.retrieveTerritory, {
      params: { id },
      enabled: Boolean(id),
    })

    return data?.territory.id === id
      ? { value: id, label: nameIn(language, data.territory.name, data.territory.name_zh) }
      : undefined
  },
}

const calendars: Source = {
  useSearch: (q) => {
    const { data } = useEndpoint(creditCalendarEndpoints.listCreditCalendars, {
      query: { limit: LIMIT, ...(q && { q }) },
    })

    return data?.calendars.map(({ id, name }) => ({ value: id, label: name })) ?? []
  },
  useOne: (id) => {
    const { data } = useEndpoint(creditCalendarEndpoints.retrieveCreditCalendar, {
      params: { id },
      enabled: Boolean(id),
    })

    return data?.calendar.id === id ? { value: id, label: data.calendar.name } : undefined
  },
}

/** A source over one of Medusa's own lists. */
const core = <T extends { id: string }>(
  path: string,
  plural: string,
  one: string,
  label: (row: T) => string
): Source => ({
  useSearch: (q) => {
    const { data } = useCore<Record<string, T[] | undefined>>(path, { limit: LIMIT, q })

    return data?.[plural]?.map((row) => ({ value: row.id, label: label(row) })) ?? []
  },
  useOne: (id) => {
    const { data } = useCore<Record<string, T | undefined>>(`${path}/${id}`, {}, Boolean(id))
    const row = data?.[one]

    return row?.id === id ? { value: id, label: label(row) } : undefined
  },
})

type Person = { id: string; email: string; first_name: string | null; last_name: string | null }
const personLabel = (person: Person): string => {
  const name = personName(person)

  return name ? `${name} (${person.email})` : person.email
}

type VariantRow = { id: string; title: string | null; sku: string | null; product?: { title: string } | null }
const variantLabel = ({ title, sku, product }: VariantRow): string =>
  [product?.title, title, sku && sku !== title ? sku : undefined].filter(Boolean).join(" · ")

const variants: Source = {
  useSearch: (q) => {
    const { data } = useCore<{ variants: VariantRow[] }>("/admin/product-variants", {
      limit: LIMIT,
      q,
      fields: "id,title,sku,product.title",
    })

    return data?.variants.map((row) => ({ value: row.id, label: variantLabel(row) })) ?? []
  },
  useOne: (id) => {
    const { data } = useCore<{ variants: VariantRow[] }>(
      "/admin/product-variants",
      { id, fields: "id,title,sku,product.title" },
      Boolean(id)
    )
    const row = data?.variants[0]

    return row?.id === id ? { value: id, label: variantLabel(row) } : undefined
  },
}

/** Every kind of record a form or a filter can pick. */
export const sources = {
  calendars,
  dealers,
  tiers,
  territories,
  variants,
  users: core<Person>("/admin/users", "users", "user", personLabel),
  customers: core<Person>("/admin/customers", "customers", "customer", personLabel),
  warehouses: core<{ id: string; name: string }>(
    "/admin/stock-locations",
    "stock_locations",
    "stock_location",
    (row) => row.name
  ),
  orders: core<{ id: string; display_id: number }>(
    "/admin/orders",
    "orders",
    "order",
    (row) => `#${row.display_id}`
  ),
  products: core<{ id: string; title: string }>("/admin/products", "products", "product", (row) => row.title),
  categories: core<{ id: string; name: string }>(
    "/admin/product-categories",
    "product_categories",
    "product_category",
    (row) => row.name
  ),
}
