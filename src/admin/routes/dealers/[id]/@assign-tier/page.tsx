import { AssignForm } from "../../../../components/dealer/assign-form"

const AssignTierPage = () => <AssignForm what="tier" />

export default AssignTierPage
