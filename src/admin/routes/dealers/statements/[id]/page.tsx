import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { LinesSection } from "../../../../components/credit-statement/lines-section"
import { SummarySection } from "../../../../components/credit-statement/summary-section"
import { StatementCrumb } from "../../../../components/crumbs"
import { PageState } from "../../../../components/page-state"
import { useEndpoint } from "../../../../lib/api"

const StatementPage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditStatementEndpoints.retrieveCreditStatement, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }

  return (
    <div className="flex flex-col gap-y-3">
      <SummarySection statement={data.statement} isIntact={data.is_intact} />
      <LinesSection key={data.statement.id} statement={data.statement} />
      <Outlet />
    </div>
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <StatementCrumb match={match} /> }

export default StatementPage
