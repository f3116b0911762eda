import { defineConfig } from "@medusajs/framework/utils"

const PLUGIN = {
  hooks: "compose",
  credit: { limitApprovalAbove: { cny: "1000000" }, writeOffTolerance: { cny: "1" } },
}

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    databaseDriverOptions: { connection: { ssl: false }, ssl: false },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
      jwtSecret: "plain-store",
      cookieSecret: "plain-store",
    },
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: [{ resolve: "medusa-plugin-dealers", options: PLUGIN }],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["dealer_credit"],
      options: {
        providers: [{ resolve: "medusa-plugin-dealers/providers/dealer-credit", id: "default" }],
      },
    },
    { key: "search", disable: true },
  ],
})
