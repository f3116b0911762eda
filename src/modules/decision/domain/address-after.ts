const FIELDS = [
  "company",
  "first_name",
  "last_name",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

/** The parts of a delivery address that an order is judged by. */
export type DeliveryFields = Record<(typeof FIELDS)[number], string | null>

/**
 * Where will an order go once a change of its address is made? Medusa lays what is asked over what there is: a part that is not
 * named stays, one that is null or blank goes. Asked for null, there is no address any more.
 */
export const addressAfter = (
  present: DeliveryFields | null,
  asked: Readonly<Record<string, unknown>> | null
): DeliveryFields | null =>
  asked &&
  (Object.fromEntries(
    FIELDS.map((field) => [field, textOf(field in asked ? asked[field] : present?.[field])])
  ) as DeliveryFields)

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null
