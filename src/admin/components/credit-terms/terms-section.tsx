import { creditTermsEndpoints } from "../../../http/credit-terms"
import { useEndpoint } from "../../lib/api"
import { PageState } from "../page-state"
import { LateFeesList } from "./late-fees-list"
import { TermsRows } from "./terms-rows"

/** By when the dealer of an account pays, and what paying late costs and has cost. Its drawers are `terms` and `late-fees`. */
export const TermsSection = ({ account: { id } }: { account: { id: string } }) => {
  const { data, error } = useEndpoint(creditTermsEndpoints.retrieveAccountCreditTerms, { params: { id } })

  return data ? (
    <>
      <TermsRows state={data.credit_terms} accountId={id} />
      <LateFeesList accountId={id} />
    </>
  ) : (
    <PageState error={error} />
  )
}

/** What holds for every account without its own. */
export const StoreTermsSection = () => {
  const { data, error } = useEndpoint(creditTermsEndpoints.retrieveCreditTerms)

  return data ? <TermsRows state={data.credit_terms} /> : <PageState error={error} />
}
