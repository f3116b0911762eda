import { useCore } from "./api"
import type { Option } from "./sources"
import { useText } from "./text"

type Stores = { stores: { supported_currencies: { currency_code: string; is_default: boolean }[] }[] }

/** The currencies the store sells in, the default first, by name in the reader's language. */
export const useStoreCurrencies = (): Option[] => {
  const { tag } = useText()
  const { data } = useCore<Stores>("/admin/stores", { fields: "id,*supported_currencies" })
  const names = new Intl.DisplayNames([tag], { type: "currency" })

  return [...(data?.stores[0]?.supported_currencies ?? [])]
    .sort((a, b) => Number(b.is_default) - Number(a.is_default))
    .map(({ currency_code: code }) => ({
      value: code,
      label: `${code.toUpperCase()} · ${names.of(code.toUpperCase()) ?? code}`,
    }))
}
