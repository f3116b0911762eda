/** A text in both languages. As a value of a sentence it is put in as the reader's. */
export type Words = { en: string; zh: string }

/** Is this value a text in both languages? */
export const isWords = (value: unknown): value is Words =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Words>).en === "string" &&
  typeof (value as Partial<Words>).zh === "string"
