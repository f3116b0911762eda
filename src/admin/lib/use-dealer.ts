import { useParams } from "react-router-dom"
import { dealerEndpoints } from "../../http/dealer"
import { useEndpoint } from "./api"

/** The dealer whose page this is. */
export const useDealerOfPage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(dealerEndpoints.retrieveDealer, { params: { id } })

  return { id, dealer: data?.dealer, error }
}
