import { createDealerClient, type DealerClient } from "../../src/client"

export type StoreAddress = { url: string; publishableKey: string }
export type Reply = { status: number; body: Record<string, unknown>; text: string }
type Call = { method?: "GET" | "POST"; token?: string; body?: object }

/** Medusa's own routes, spoken to as a storefront speaks to them; the plugin's go through its typed client. */
export type Store = {
  send: (path: string, call?: Call) => Promise<Reply>
  /** The answer's body; throws unless the status is 2xx. */
  ask: <T>(path: string, call?: Call) => Promise<T>
  /** Signs in, or throws. `actor`: "user" for admins, "customer" for members. */
  signIn: (actor: "user" | "customer", email: string, password: string) => Promise<string>
  /** Makes a customer with a password, as a storefront's registration does. */
  register: (
    email: string,
    password: string,
    names: { first_name: string; last_name: string }
  ) => Promise<string>
  dealers: (token: string) => DealerClient
}

/** A store at an address. */
export const storeAt = ({ url, publishableKey }: StoreAddress): Store => {
  const send: Store["send"] = async (path, { method = "GET", token, body } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        "x-publishable-api-key": publishableKey,
        ...(body && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()

    return { status: response.status, text, body: parse(text) }
  }
  const ask: Store["ask"] = async <T>(path: string, call?: Call) => {
    const { status, text, body } = await send(path, call)
    if (status >= 300) {
      throw new Error(`${call?.method ?? "GET"} ${path} answered ${status}: ${text.slice(0, 300)}`)
    }

    return body as T
  }
  const signIn: Store["signIn"] = async (actor, email, password) => {
    const { token } = await ask<{ token: string }>(`/auth/${actor}/emailpass`, {
      method: "POST",
      body: { email, password },
    })

    return token
  }

  return {
    send,
    ask,
    signIn,
    register: async (email, password, names) => {
      const { token } = await ask<{ token: string }>("/auth/customer/emailpass/register", {
        method: "POST",
        body: { email, password },
      })
      const { customer } = await ask<{ customer: { id: string } }>("/store/customers", {
        method: "POST",
        token,
        body: { email, ...names },
      })

      return customer.id
    },
    dealers: (token) => createDealerClient({ baseUrl: url, publishableKey, token }),
  }
}

const parse = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
