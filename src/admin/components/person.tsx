import { sources } from "../lib/sources"
import { useText } from "../lib/text"

/** The name of an admin user; their id when the name cannot be read. */
export const AdminName = ({ id }: { id: string | null }) => {
  const { say } = useText()
  const user = sources.users.useOne(id ?? "")

  return <>{id ? (user?.label ?? id) : say("value.none")}</>
}

/** The name of a warehouse. */
export const WarehouseName = ({ id }: { id: string | null }) => {
  const { say } = useText()
  const warehouse = sources.warehouses.useOne(id ?? "")

  return <>{id ? (warehouse?.label ?? id) : say("value.none")}</>
}
