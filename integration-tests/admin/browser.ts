import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

const needed = (name: string): string => {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set: say which running store the admin pages are opened in.`)
  }

  return value
}

export type Lang = "en" | "zhCN"

/** The store whose admin is opened: ADMIN_URL (its address without a path), ADMIN_EMAIL, ADMIN_PASSWORD. */
export const openAdmin = async () => {
  const base = needed("ADMIN_URL").replace(/\/(app\/?)?$/, "")
  const login = { email: needed("ADMIN_EMAIL"), password: needed("ADMIN_PASSWORD") }
  const token = await tokenOf(base, login)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ARGS,
  })

  return {
    close: () => browser.close(),
    ...sideOf(base, browser, token),
    /** Another admin, who came by an invitation: the same API and windows as somebody else. */
    colleague: async (email: string) => sideOf(base, browser, await colleagueOf(base, token, email)),
    /** Asks the store as a customer does. */
    store: (path: string, body: object, { key, token: caller }: Caller): Promise<StoreJson> =>
      call(base, caller, "POST", path, body, key ? { "x-publishable-api-key": key } : {}),
  }
}

/** What an admin does: through the API, and in windows. */
const sideOf = (base: string, browser: Browser, token: string) => ({
  /** Asks the admin API as the admin. */
  api: (method: string, path: string, body?: object): Promise<Json> => call(base, token, method, path, body),
  /** A logged-in browser window in a language, with everything that went wrong in it. */
  window: (lang: Lang) => openWindow(browser, base, token, lang),
})

const colleagueOf = async (base: string, token: string, email: string): Promise<string> => {
  type Reply = { token: string; invite: { token: string } }
  const login = { email, password: "supersecret" }
  const { invite } = await call<Reply>(base, token, "POST", "/admin/invites", { email })
  const registered = await call<Reply>(base, undefined, "POST", "/auth/user/emailpass/register", login)
  const accept = `/admin/invites/accept?token=${invite.token}`
  await call(base, registered.token, "POST", accept, { email, first_name: "Colleague", last_name: email })

  return tokenOf(base, login)
}

// The admin API's answers are read here by the fields a test names.
type Json = Record<string, never>
type StoreJson = { token: string } & Record<"cart" | "payment_collection" | "order", { id: string }>
type Caller = { key?: string; token?: string }

const tokenOf = async (base: string, login: object): Promise<string> => {
  const response = await fetch(`${base}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(login),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) {
    throw new Error(`Nobody can log in at ${base} as ADMIN_EMAIL: status ${response.status}.`)
  }

  return token
}

const call = async <Reply = Json>(
  base: string,
  token: string | undefined,
  method: string,
  path: string,
  body?: object,
  more: Record<string, string> = {}
): Promise<Reply> => {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      "content-type": "application/json",
      ...more,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const reply = (await response.json()) as Reply
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(reply)}`)
  }

  return reply
}

/** A session's cookie. A production store sets it over https only; the header says the request came by https. */
const sessionOf = async (base: string, token: string): Promise<{ name: string; value: string }> => {
  const response = await fetch(`${base}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "x-forwarded-proto": "https" },
  })
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? "") ?? []
  if (!name || !value) {
    throw new Error(`The store opens no session: status ${response.status}.`)
  }

  return { name, value }
}

export type Window = {
  page: Page
  errors: string[]
  /** One request was refused, and nothing else went wrong. The browser may note it after the page has said so. */
  wasRefused: () => Promise<void>
  go: (path: string) => Promise<void>
  close: () => Promise<void>
}

const openWindow = async (browser: Browser, base: string, token: string, lang: Lang): Promise<Window> => {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  await context.addCookies([{ name: "lng", value: lang, url: base }])
  await context.addInitScript((code) => localStorage.setItem("lng", code), lang)
  await context.addCookies([{ ...(await sessionOf(base, token)), url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const errors: string[] = []
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message))

  return {
    page,
    errors,
    wasRefused: async () => {
      for (let tries = 0; errors.length === 0 && tries < 100; tries += 1) {
        await page.waitForTimeout(50)
      }
      expect(errors.splice(0)).toEqual([expect.stringMatching(/status of 4\d\d/)])
    },
    go: async (path) => {
      await page.goto(`${base}/app${path}`)
      await page.waitForSelector("h1, h2")
      await page.waitForLoadState("networkidle")
    },
    close: () => context.close(),
  }
}
