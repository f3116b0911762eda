import type { MedusaContainer } from "@medusajs/framework/types"
import { products } from "./catalogue"
import { creditAccounts } from "./credit"
import { dealers } from "./dealers"
import { priceRules } from "./rules"
import { writeCatalogue } from "./write-catalogue"
import { writeCredit, writeCreditSettings } from "./write-credit"
import { writeDealers } from "./write-dealers"
import { writeRules } from "./write-rules"
import { writeStore } from "./write-store"

/** Fills an empty store with the demo's data; `medusa db:migrate` runs it once. */
export default async function seed({ container }: { container: MedusaContainer }): Promise<void> {
  const started = Date.now()
  const said = (what: string): void => {
    console.log(`seed: ${what} after ${((Date.now() - started) / 1_000).toFixed(1)} s`)
  }
  const store = await writeStore(container)
  said("store")
  const goods = products()
  const catalogue = await writeCatalogue(container, goods, store)
  said("catalogue")
  const companies = dealers()
  const people = await writeDealers(container, companies, store)
  said("dealers")
  await writeRules(container, priceRules(goods, companies, new Date()), people, catalogue)
  said("price rules")
  await writeCredit(container, creditAccounts(companies), people.dealers, store.adminId)
  await writeCreditSettings(container, store.adminId)
  said("credit accounts")
}
