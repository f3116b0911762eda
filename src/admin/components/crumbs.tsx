import { creditEndpoints } from "../../http/credit"
import { dealerEndpoints } from "../../http/dealer"
import { priceEndpoints } from "../../http/price"
import { territoryEndpoints } from "../../http/territory"
import { useEndpoint } from "../lib/api"
import { nameIn } from "../lib/sources"
import { type TextKey, useText } from "../lib/text"

/** A page's place in the path at the head of the dashboard. */
export const Crumb = ({ of }: { of: TextKey }) => <span>{useText().say(of)}</span>

type Match = { params?: Record<string, string | undefined> } | undefined

const idOf = (match: Match): { params: { id: string }; enabled: boolean } => ({
  params: { id: match?.params?.id ?? "" },
  enabled: Boolean(match?.params?.id),
})

export const DealerCrumb = ({ match }: { match: Match }) => (
  <span>{useEndpoint(dealerEndpoints.retrieveDealer, idOf(match)).data?.dealer.name}</span>
)

export const TerritoryCrumb = ({ match }: { match: Match }) => {
  const { language } = useText()
  const territory = useEndpoint(territoryEndpoints.retrieveTerritory, idOf(match)).data?.territory

  return <span>{territory && nameIn(language, territory.name, territory.name_zh)}</span>
}

export const CreditCrumb = ({ match }: { match: Match }) => (
  <span>
    {useEndpoint(creditEndpoints.retrieveCreditAccount, idOf(match)).data?.credit_account.dealer.name}
  </span>
)

export const RuleCrumb = ({ match }: { match: Match }) => (
  <span>{useEndpoint(priceEndpoints.retrievePriceRule, idOf(match)).data?.price_rule.name}</span>
)
