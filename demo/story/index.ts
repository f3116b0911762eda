import { buy } from "./buying"
import { orderOnAccount, releaseStopped, shipOrder } from "./credit"
import { comparePrices } from "./prices"
import { refuse } from "./refusals"
import { setUp } from "./setting"
import { settle } from "./settling"
import { type StoreAddress, storeAt } from "./http"
import { teller } from "./teller"

/** Tells the story to a running store, as a storefront and an admin would live it; false when something was not as told. */
export const tell = async (address: StoreAddress): Promise<boolean> => {
  const store = storeAt(address)
  const told = teller()
  const setting = await setUp(store, told)
  await comparePrices(store, setting, told)
  const bought = await buy(store, setting, told)
  const onAccount = await orderOnAccount(store, setting, told)
  await releaseStopped(store, setting, onAccount, told)
  await shipOrder(store, setting, onAccount, told)
  await settle(store, setting, onAccount, told)
  await refuse(store, setting, bought, told)
  console.log(told.failures() ? `\n${told.failures()} lines were not as told.` : "\nEverything was as told.")

  return told.failures() === 0
}
