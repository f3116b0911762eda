import { z } from "@medusajs/framework/zod"
import { endpoint, Id, Line, listQuery, page, Text } from "./contract"

export const CREDIT_IMPORT_KINDS = [
  "opening",
  "limit",
  "charge",
  "credit_note",
  "payment",
  "external_balance",
] as const
export type CreditImportKind = (typeof CREDIT_IMPORT_KINDS)[number]

export const CREDIT_IMPORT_STATUSES = [
  "checking",
  "checked",
  "running",
  "done",
  "failed",
  "reversing",
  "reversed",
] as const
export const CREDIT_IMPORT_LINE_STATUSES = [
  "ready",
  "ok",
  "skipped",
  "refused",
  "waiting",
  "reversed",
] as const

/** How a file is read in. */
export const CreditImportOptions = z.strictObject({
  /** Limits: a dealer without an account in the currency gets one. */
  open_accounts: z.boolean().default(false),
  /** Bank file: gives up what a payment leaves of a charge that it names, within the tolerance of the currency. */
  write_off: z.boolean().default(false),
})

const Counts = z.strictObject({
  ready: z.number(),
  ok: z.number(),
  skipped: z.number(),
  refused: z.number(),
  waiting: z.number(),
  reversed: z.number(),
})

/** A file that is read in: `ready` lines are still to be written, `waiting` ones need a dealer. */
export const CreditImport = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CREDIT_IMPORT_KINDS),
    file_name: z.string().nullable(),
    file_hash: z.string(),
    status: z.enum(CREDIT_IMPORT_STATUSES),
    options: CreditImportOptions,
    line_count: z.number(),
    counts: Counts,
    /** What broke it off, when it failed. */
    error: z.string().nullable(),
    created_by: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
    finished_at: z.string().nullable(),
  })
  .meta({ id: "DealerCreditImport" })
export type CreditImport = z.infer<typeof CreditImport>

export const CreditImportLine = z
  .strictObject({
    id: z.string(),
    /** Counted as a text editor does, with the header as the first. */
    line: z.number(),
    status: z.enum(CREDIT_IMPORT_LINE_STATUSES),
    /** Why it is not written, or was skipped. */
    code: z.string().nullable(),
    params: z.record(z.string(), z.json()),
    /** The sentence in the language of the request. */
    message: z.string().nullable(),
    account_id: z.string().nullable(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
    currency_code: z.string().nullable(),
    /** What was read, by column. */
    values: z.record(z.string(), z.string()),
    /** The ledger row that it became. */
    entry_id: z.string().nullable(),
  })
  .meta({ id: "DealerCreditImportLine" })
export type CreditImportLine = z.infer<typeof CreditImportLine>

/** Five megabytes as text, as base64 a third more. */
const FILE_MOST = 7_000_000

export const NewCreditImport = z.strictObject({
  kind: z.enum(CREDIT_IMPORT_KINDS),
  file: z.string().min(1).max(FILE_MOST),
  /** `base64`: the bytes of the file, in UTF-8, UTF-16 or GB18030. */
  encoding: z.enum(["text", "base64"]).default("text"),
  file_name: Line.nullish(),
  /** Only checks every line; nothing is written to any account. */
  dry_run: z.boolean().default(true),
  options: CreditImportOptions.default({ open_accounts: false, write_off: false }),
})
export type NewCreditImport = z.input<typeof NewCreditImport>

const imports = "/admin/dealer-credit-imports"
const oneImport = z.strictObject({ credit_import: CreditImport })

export const creditImportEndpoints = {
  listCreditImports: endpoint({
    method: "GET",
    path: imports,
    summary: "Files that were read in, newest first",
    query: z.strictObject({
      ...listQuery,
      kind: z.enum(CREDIT_IMPORT_KINDS).optional(),
      status: z.enum(CREDIT_IMPORT_STATUSES).optional(),
    }),
    response: page("credit_imports", CreditImport),
  }),
  createCreditImport: endpoint({
    method: "POST",
    path: imports,
    summary:
      "Check a file of opening items, limits, charges, credit notes, payments or balances, or read it in",
    body: NewCreditImport,
    bodyLimit: "8mb",
    response: oneImport,
  }),
  retrieveCreditImport: endpoint({
    method: "GET",
    path: `${imports}/:id`,
    summary: "Get an import with its progress",
    response: oneImport,
  }),
  listCreditImportLines: endpoint({
    method: "GET",
    path: `${imports}/:id/lines`,
    summary: "The lines of an import with what became of each",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      q: listQuery.q,
      status: z.enum(CREDIT_IMPORT_LINE_STATUSES).optional(),
    }),
    response: page("lines", CreditImportLine),
  }),
  runCreditImport: endpoint({
    method: "POST",
    path: `${imports}/:id/run`,
    summary: "Write the lines of a checked import, or go on with one that broke off",
    body: z.strictObject({}),
    response: oneImport,
  }),
  reverseCreditImport: endpoint({
    method: "POST",
    path: `${imports}/:id/reverse`,
    summary: "Take back what an import wrote, by reversing entries",
    body: z.strictObject({ reason: Text.min(1) }),
    response: oneImport,
  }),
  assignCreditImportLine: endpoint({
    method: "POST",
    path: `${imports}/:id/lines/:line_id/assign`,
    summary: "Say whose payment a bank line is",
    body: z.strictObject({ account_id: Id }),
    response: z.strictObject({ line: CreditImportLine }),
  }),
} as const
