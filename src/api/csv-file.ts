import { stringify } from "csv-stringify/sync"

/** A spreadsheet runs a cell that begins like a formula; with a quote before it, it is text. */
export const inert = (text: string | null): string =>
  /^[=+\-@\t\r]/.test(text ?? "") ? `'${text ?? ""}` : (text ?? "")

type Rows = readonly (readonly string[])[]

/** A piece of a table for spreadsheets; its start carries the mark of UTF-8. */
export const csvText = (rows: Rows, { isStart }: { isStart: boolean }): string =>
  stringify([...rows], { bom: isStart, record_delimiter: "windows", quoted_match: /[\r\n]/ })

/** A table for spreadsheets: UTF-8 with its mark, so that Chinese is read as Chinese. What people wrote goes through `inert`. */
export const csvFile = (rows: Rows): Buffer => Buffer.from(csvText(rows, { isStart: true }))
