import type { z } from "@medusajs/framework/zod"
import { dealerEndpoints } from "../../src/http/dealer"

/** What a test reads of an answer, whatever its status. */
export type Answer = { status: number; data: { code?: string; message?: string; count?: number } }

type Options = { headers: Record<string, string>; validateStatus: () => boolean }
type Api = {
  get: (path: string, options: Options) => Promise<Answer>
  post: (path: string, body: object, options: Options) => Promise<Answer>
  delete: (path: string, options: Options) => Promise<Answer>
}
type Made<Name extends "createDealer" | "createTier" | "addMember"> = z.infer<
  (typeof dealerEndpoints)[Name]["response"]
>

/** Speaks as an admin; no status throws. What it makes has passed the contract. */
export const adminOf = (api: Api, { headers }: { headers: Record<string, string> }) => {
  const options = { headers, validateStatus: () => true }
  const get = (path: string) => api.get(path, options)
  const post = (path: string, body: object = {}) => api.post(path, body, options)
  const del = (path: string) => api.delete(path, options)

  return {
    get,
    post,
    del,
    dealer: async (code: string, more: object = {}): Promise<Made<"createDealer">["dealer"]> => {
      const body = { code, name: `Dealer ${code}`, country_code: "cn", currency_code: "cny", ...more }

      return dealerEndpoints.createDealer.response.parse((await post("/admin/dealers", body)).data).dealer
    },
    tier: async (code: string, rank: number): Promise<Made<"createTier">["tier"]> => {
      const body = { code, rank, name_en: code, name_zh: code }

      return dealerEndpoints.createTier.response.parse((await post("/admin/dealer-tiers", body)).data).tier
    },
    member: async (dealerId: string, email: string, role = "owner"): Promise<Made<"addMember">["member"]> => {
      const { data } = await post(`/admin/dealers/${dealerId}/members`, { email, role })

      return dealerEndpoints.addMember.response.parse(data).member
    },
  }
}
