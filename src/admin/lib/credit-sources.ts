import { type CreditAccount, creditEndpoints } from "../../http/credit"
import { useEndpoint } from "./api"
import type { Option, Source } from "./sources"

const accountOption = ({ id, dealer, currency_code }: CreditAccount): Option => ({
  value: id,
  label: `${dealer.name} (${dealer.code}) · ${currency_code.toUpperCase()}`,
})

/** Credit accounts, by their dealer's name or code. */
export const creditAccountSource: Source = {
  useSearch: (q) => {
    const { data } = useEndpoint(creditEndpoints.listCreditAccounts, {
      query: { limit: 20, order: "dealer_name", ...(q && { q }) },
    })

    return data?.credit_accounts.map(accountOption) ?? []
  },
  useOne: (id) => {
    const { data } = useEndpoint(creditEndpoints.retrieveCreditAccount, {
      params: { id },
      enabled: Boolean(id),
    })

    return data?.credit_account.id === id ? accountOption(data.credit_account) : undefined
  },
}
