import { useParams } from "react-router-dom"
import { LateFeeForm } from "../../../../../components/credit-terms/late-fee-form"

const AccountLateFeesPage = () => <LateFeeForm accountId={useParams().id ?? ""} />

export default AccountLateFeesPage
