import { creditEndpoints, type CreditAccount } from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import type { Option, Source } from "../../lib/sources"

const optionOf = ({ id, dealer, currency_code }: CreditAccount): Option => ({
  value: id,
  label: `${dealer.name} (${dealer.code}) · ${currency_code.toUpperCase()}`,
})

/** Accounts of a currency that can be a group account, but this one. */
export const groupAccounts = (currency: string, ownId?: string): Source => ({
  useSearch: (q) => {
    const { data } = useEndpoint(creditEndpoints.listCreditAccounts, {
      query: { limit: 20, order: "dealer_name", currency_code: currency, ...(q && { q }) },
      enabled: Boolean(currency),
    })

    return (
      data?.credit_accounts.filter(({ id, parent_id }) => id !== ownId && parent_id === null).map(optionOf) ??
      []
    )
  },
  useOne: (id) => {
    const { data } = useEndpoint(creditEndpoints.retrieveCreditAccount, {
      params: { id },
      enabled: Boolean(id),
    })

    return data?.credit_account.id === id ? optionOf(data.credit_account) : undefined
  },
})
