import { TermsForm } from "../../../../components/credit-terms/terms-form"

const StoreTermsPage = () => <TermsForm />

export default StoreTermsPage
