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

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  transform: { "^.+\\.[jt]sx?$": swc },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/\\.(medusa|demo|cache|data)/", "<rootDir>/demo/store"],
  ...more,
})

const setupFiles = ["<rootDir>/integration-tests/setup.js"]

/** scripts/test.mjs picks projects by their name and gives all but unit the database they need. */
module.exports = {
  projects: [
    project("unit", ["{src,scripts,demo}/**/*.unit.spec.ts"]),
    project("modules", ["integration-tests/modules/**/*.spec.ts"], { setupFiles }),
    project("http", ["integration-tests/{http/**/*,contract}.spec.ts"], { setupFiles }),
    project("scenarios", ["integration-tests/scenarios/**/*.spec.ts"], { setupFiles }),
    project("admin", ["integration-tests/admin/**/*.spec.ts"]),
  ],
}
