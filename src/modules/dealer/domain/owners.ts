import type { MemberRole } from "../../../http/dealer"
import { allow, type Decision, deny } from "../../../shared/decision"

export type OwnerChange = {
  role: MemberRole
  /** null: the member leaves. */
  nextRole: MemberRole | null
  otherOwners: number
}

/** May this member change role or leave? Once a dealer has an owner it always has one. */
export const changeOwner = ({ role, nextRole, otherOwners }: OwnerChange): Decision =>
  role === "owner" && nextRole !== "owner" && otherOwners === 0 ? deny("member_last_owner") : allow()
