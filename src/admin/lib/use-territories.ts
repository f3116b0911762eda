import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type Territory, territoryEndpoints } from "../../http/territory"
import { ask, type Reply } from "./api"
import type { ApiError } from "./api-error"
import { useText } from "./text"

const PAGE = 1000

/** All territories, however many pages they fill. */
export const useTerritories = () => {
  const { tag } = useText()

  return useQuery<Territory[], ApiError>({
    queryKey: ["dealer", "territories", "all", tag],
    queryFn: async () => {
      const all: Territory[] = []
      for (let count = 1; all.length < count;) {
        const page: Reply<typeof territoryEndpoints.listTerritories> = await ask(
          "GET",
          territoryEndpoints.listTerritories.path,
          { query: { limit: PAGE, offset: all.length }, tag }
        )
        all.push(...page.territories)
        count = page.territories.length === 0 ? 0 : page.count
      }

      return all
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  })
}
