import type { MemberRole } from "../../src/http/dealer"
import type { SeedDealer } from "./dealers"
import { randomOf } from "./random"

export const ADMIN = { email: "admin@dealers.example", password: "demo-admin-1", first_name: "Ada", last_name: "Admin" } // prettier-ignore
/** Who looks after credit: whoever raises a limit cannot also release the order that needed it. */
export const CLERK = { email: "credit@dealers.example", password: "demo-credit-1", first_name: "Cora", last_name: "Credit" } // prettier-ignore
/** The password of the members who have one. */
export const MEMBER_PASSWORD = "demo-dealer-1"

/** The dealers whose logins are printed: highest tier, lowest tier, second market. Each has an owner with a password. */
export const SHOWN_DEALERS = ["GD-0001", "LN-0080", "DE-0001"]

export type SeedMember = {
  dealer: string
  role: MemberRole
  email: string
  first_name: string
  last_name: string
  company: string
  hasPassword: boolean
}

const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"]
const GIVEN = [
  "伟",
  "芳",
  "娜",
  "敏",
  "静",
  "强",
  "磊",
  "洋",
  "艳",
  "勇",
  "军",
  "杰",
  "秀英",
  "建国",
  "海燕",
  "志强",
]
const EUROPEAN = [["Anna", "Keller"], ["Jonas", "Brandt"], ["Claire", "Moreau"], ["Luc", "Bernard"]] as const // prettier-ignore
const ROLES: MemberRole[] = ["owner", "buyer", "approver", "finance", "viewer"]
const WITH_PASSWORD = 20

/** The address a member signs in with. */
export const emailOf = (dealer: string, role: MemberRole): string =>
  `${role}.${dealer.toLowerCase()}@dealers.example`

/** Every dealer's owner, a buyer at most, all five roles at the shown ones; 20 can sign in. */
export const members = (dealers: readonly SeedDealer[]): SeedMember[] => {
  const random = randomOf(88)
  const ordered = [...dealers].sort((a, b) => shownFirst(a) - shownFirst(b))

  return ordered
    .flatMap((dealer) => {
      const roles = SHOWN_DEALERS.includes(dealer.code) ? ROLES : random.chance(0.6) ? ROLES.slice(0, 2) : ["owner" as const] // prettier-ignore

      return roles.map((role) => ({
        dealer: dealer.code,
        role,
        company: dealer.name,
        ...named(dealer, random),
      }))
    })
    .map((member, index) => ({
      ...member,
      email: emailOf(member.dealer, member.role),
      hasPassword: index < WITH_PASSWORD,
    }))
}

const shownFirst = ({ code }: SeedDealer): number => (SHOWN_DEALERS.includes(code) ? 0 : 1)

const named = ({ country_code }: SeedDealer, random: ReturnType<typeof randomOf>) => {
  if (country_code === "cn") {
    return { first_name: random.pick(GIVEN), last_name: random.pick(SURNAMES) }
  }
  const [first_name, last_name] = random.pick(EUROPEAN)

  return { first_name, last_name }
}
