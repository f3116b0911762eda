const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true, decorators: true },
      transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
      target: "es2021",
    },
  },
]

const KINDS = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts", "**/scripts/**/*.unit.spec.ts", "**/demo/**/*.unit.spec.ts"],
  modules: ["**/integration-tests/modules/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts", "**/integration-tests/contract.spec.ts"],
  scenarios: ["**/integration-tests/scenarios/**/*.spec.ts"],
  admin: ["**/integration-tests/admin/**/*.spec.ts"],
}

const kind = process.env.TEST_TYPE
const needsDatabase = kind !== "unit"

module.exports = {
  transform: { "^.+\\.[jt]sx?$": swc },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/\\.medusa/", "<rootDir>/\\.demo/", "<rootDir>/\\.cache/", "<rootDir>/demo/store"],
  testMatch: kind ? KINDS[kind] : Object.values(KINDS).flat(),
  ...(needsDatabase && { setupFiles: ["./integration-tests/setup.js"], testTimeout: 60_000 }),
}
