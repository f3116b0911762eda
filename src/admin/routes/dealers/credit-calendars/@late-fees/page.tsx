import { LateFeeForm } from "../../../../components/credit-terms/late-fee-form"

const StoreLateFeesPage = () => <LateFeeForm />

export default StoreLateFeesPage
