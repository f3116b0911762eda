import { listEntriesOfDealer } from "../../../../../../adapters/queries/credit-entries"
import { creditEndpoints } from "../../../../../../http/credit"
import { route } from "../../../../../respond"
import { creditReaderOf } from "../caller"

export const GET = route(creditEndpoints.myCreditEntries, async ({ scope, actorId, query }) => {
  const dealerId = await creditReaderOf(scope, actorId)
  const { entries, next_cursor } = await listEntriesOfDealer(scope, dealerId, query)

  return { entries: entries.map(({ note: _note, actor_id: _actor, ...own }) => own), next_cursor }
})
