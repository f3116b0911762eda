import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"
import dealers from "./scripts/eslint-import-law.mjs"

const UNUSED = { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }

const WORDS = "/\\p{L}{2}/u"
const NO_TEXT = [
  `JSXText[value=${WORDS}]`,
  `JSXAttribute[name.name=/^(label|title|placeholder|alt|description|hint|aria-label)$/] > Literal[value=${WORDS}]`,
].map((selector) => ({ selector, message: "People read this: say it in src/admin/i18n, in both languages." }))

const NO_CLOCK = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='DateTime'][property.name=/^(now|local|utc)$/]",
  "MemberExpression[object.name='Math'][property.name='random']",
].map((selector) => ({ selector, message: "A decision is given its instant and its chance as arguments." }))

/** Medusa's own rules, without its parser and its list of ignored files. */
const medusaRules = medusa.configs.recommended.filter(
  ({ rules, plugins }) => plugins ?? Object.keys(rules ?? {}).length
)

export default defineConfig(
  globalIgnores([
    ".medusa",
    ".demo",
    ".cache",
    ".data",
    "coverage",
    "demo/store",
    "integration-tests/plain-store",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-restricted-imports": ["error", { name: "zod", message: "zod comes from @medusajs/framework/zod." }],
      "@typescript-eslint/no-unused-vars": ["error", UNUSED],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Medusa's types promise more than its values keep, and its interfaces are asynchronous throughout.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      "@typescript-eslint/require-await": "off",
      // A matter of what reads better where it stands.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/client/**"],
    extends: [medusaRules],
    rules: {
      // Ours begin with "dealer-"; domain code throws nothing.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/use-inject-manager-on-public-methods": "off",
      "@medusajs/medusa-context-on-context-param": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { dealers },
    rules: { "dealers/import-law": "error", "no-console": "error" },
  },
  {
    files: ["src/modules/*/domain/**/*.ts"],
    ignores: ["**/*.spec.ts"],
    rules: { "no-restricted-syntax": ["error", ...NO_CLOCK] },
  },
  { files: ["src/admin/**/*.tsx"], rules: { "no-restricted-syntax": ["error", ...NO_TEXT] } },
  {
    // Replies are parsed with the contract's schemas, and Medusa's inside has no types: what is read before that is untyped.
    files: ["**/*.spec.ts", "integration-tests/**/*.ts", "src/adapters/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.spec.ts", "integration-tests/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 400 }],
      "dealers/import-law": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  }
)
