import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { importFacts, writtenLines } from "../../adapters/queries/credit-import-facts"
import type { CreditImportKind } from "../../http/credit-imports"
import { CREDIT_MODULE } from "../../modules/credit"
import { checkLine, type Verdict } from "../../modules/credit/domain/check-line"
import { EASTMOST, localDay } from "../../modules/credit/domain/local-day"
import type { ReadLine } from "../../modules/credit/domain/import-values"

const CHUNK = 500

export type CheckImportInput = {
  kind: CreditImportKind
  file: string
  encoding: "text" | "base64"
  file_name: string | null
  options: { open_accounts: boolean; write_off: boolean }
  created_by: string
}

type Line = ReadLine & { line: number }
type Checked = Verdict & { line: number; values: Line["values"] }

/** Checks the lines of a chunk twice: the keys of the first time say which lines of other files to look for. */
const checkChunk = async (
  container: MedusaContainer,
  { kind, options }: CheckImportInput,
  lines: readonly Line[],
  seen: Map<string, number>
): Promise<Checked[]> => {
  const known = await importFacts(
    container,
    kind,
    lines.map(({ values }) => values)
  )
  const asked = { kind, options, latest_on: localDay(new Date(), EASTMOST) }
  const check = (written: Awaited<ReturnType<typeof writtenLines>>, keys: Map<string, number>) =>
    lines.map(({ line, values, fault }) => ({
      ...checkLine({ ...asked, facts: { ...known, written }, seen: keys }, line, { values, fault }),
      line,
      values,
    }))
  const keys = new Map<string, number>()
  check([], keys)

  return check(await writtenLines(container, [...keys.keys()]), seen)
}

const checkImportStep = createStep(
  "dealer-check-credit-import",
  async (input: CheckImportInput, { container }) => {
    const { imports } = container.resolve(CREDIT_MODULE)
    const { file, encoding, ...rest } = input
    const { file_hash, lines } = imports.read({ kind: input.kind, file, encoding })
    const begun = await imports.begin({ ...rest, file_hash, line_count: lines.length })
    if (!begun.is_continued) {
      const seen = new Map<string, number>()
      for (let from = 0; from < lines.length; from += CHUNK) {
        await imports.addLines(
          begun.id,
          await checkChunk(container, input, lines.slice(from, from + CHUNK), seen)
        )
      }
      await imports.checked(begun.id)
    }

    return new StepResponse(begun.id, begun.is_continued ? null : begun.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).imports.discard(id)
    }
  }
)

/** Checks every line of a file and keeps what each would become; writes nothing to any account. Answers the import's id. */
export const checkCreditImportWorkflow = createWorkflow(
  "dealer-check-credit-import",
  (input: WorkflowData<CheckImportInput>) => new WorkflowResponse(checkImportStep(input))
)
