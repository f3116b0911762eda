import { useParams } from "react-router-dom"
import { creditEndpoints } from "../../http/credit"
import { useEndpoint } from "./api"

/** The credit account whose page this is, and the address of the page. */
export const useCreditAccountOfPage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditEndpoints.retrieveCreditAccount, { params: { id } })

  return { id, account: data?.credit_account, page: `/dealers/credit/${id}`, error }
}
