import { csvOf } from "../csv"

const lines = (...rows: (string | number)[][]) => csvOf(rows).slice(1).split("\r\n").slice(0, -1)

describe("a table as CSV", () => {
  it("begins with a byte order mark and ends each row", () => {
    expect(csvOf([["经销商", "余额"]])).toBe("\uFEFF经销商,余额\r\n")
  })

  it("quotes commas, quotes and line breaks", () => {
    expect(lines(["a,b", 'say "hi"', "two\nlines"])).toEqual(['"a,b","say ""hi""","two\nlines"'])
  })

  it("keeps a name that begins like a formula as text, and a negative amount as a number", () => {
    expect(lines(["=HYPERLINK(1)", "@sum", "-12.50", -3])).toEqual(["'=HYPERLINK(1),'@sum,-12.50,-3"])
  })
})
