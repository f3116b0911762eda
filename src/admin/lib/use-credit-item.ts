import { useParams } from "react-router-dom"
import { creditItemEndpoints } from "../../http/credit-items"
import { useEndpoint } from "./api"

/** The document whose drawer this is, with what it meets, and the addresses of the page behind and of the drawer. */
export const useCreditItemOfPage = () => {
  const { id = "", item_id: itemId = "" } = useParams()
  const params = { id, item_id: itemId }
  const { data, error } = useEndpoint(creditItemEndpoints.retrieveCreditItem, { params })
  const page = `/dealers/credit/${id}`
  const isFound = data?.item.id === itemId

  return {
    params,
    page,
    drawer: `${page}/item/${itemId}`,
    item: isFound ? data.item : undefined,
    applications: isFound ? data.applications : [],
    error,
  }
}
