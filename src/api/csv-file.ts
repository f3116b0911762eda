import { stringify } from "csv-stringify/sync"

/** A spreadsheet runs a cell that begins like a formula; with a quote before it, it is text. */
export const inert = (text: string | null): string =>
  /^[=+\-@\t\r]/.test(text ?? "") ? `'${text ?? ""}` : (text ?? "")

/** A table for spreadsheets: UTF-8 with its mark, so that Chinese is read as Chinese. What people wrote goes through `inert`. */
export const csvFile = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(stringify([...rows], { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ }))
