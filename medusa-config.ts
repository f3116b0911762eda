import { defineConfig } from "@medusajs/framework/utils"

/** The plugin's own root as a store: used by the tests. A merchant's store is `demo/store/medusa-config.ts`. */
const options = {
  hooks: process.env.DEALERS_HOOKS ?? "compose",
  credit: { limitApprovalAbove: { cny: "1000000" } },
}

const pillar = (name: string) => ({ resolve: `./src/modules/${name}`, options })

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    databaseDriverOptions: { connection: { ssl: false }, ssl: false },
    http: {
      storeCors: "*",
      adminCors: "*",
      authCors: "*",
      jwtSecret: process.env.JWT_SECRET ?? "supersecret",
      cookieSecret: process.env.COOKIE_SECRET ?? "supersecret",
    },
  },
  admin: { disable: true },
  modules: [
    ...["dealer", "territory", "price", "decision", "credit", "boot"].map(pillar),
    {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["dealer_credit"],
      options: { providers: [{ resolve: "./src/providers/dealer-credit", id: "default" }] },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed", "email"] },
          },
        ],
      },
    },
    { key: "search", disable: true },
  ],
})
