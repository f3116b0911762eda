import { AssignForm } from "../../../../components/dealer/assign-form"

const AssignTerritoryPage = () => <AssignForm what="territory" />

export default AssignTerritoryPage
