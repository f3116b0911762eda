import { defineConfig } from "@medusajs/framework/utils"

/** The plugin's own root as a store: used by the tests. A merchant's store is `demo/store/medusa-config.ts`. */
const options = { hooks: process.env.DEALERS_HOOKS ?? "compose" }

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
    ...["dealer", "territory", "price", "decision", "boot"].map(pillar),
    { key: "search", disable: true },
  ],
})
