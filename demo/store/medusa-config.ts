import { defineConfig } from "@medusajs/framework/utils"

/** A stock Medusa store with the plugin added: the lines of ours are those under `plugins` and the payment module's block. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL ?? "",
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "demo-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "demo-only",
    },
    // A production build asks for HTTPS cookies; the demo speaks plain HTTP on this machine only.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  plugins: [
    { resolve: "medusa-plugin-dealers", options: { hooks: "compose", credit: { chargeOn: "shipment" } } },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["dealer_credit"],
      options: {
        providers: [{ resolve: "medusa-plugin-dealers/providers/dealer-credit", id: "default" }],
      },
    },
    // The demo's storefront does not use Medusa's full-text search.
    { key: "search", disable: true },
  ],
})
