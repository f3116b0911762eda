import { useParams } from "react-router-dom"
import { TermsForm } from "../../../../../components/credit-terms/terms-form"

const AccountTermsPage = () => <TermsForm accountId={useParams().id ?? ""} />

export default AccountTermsPage
