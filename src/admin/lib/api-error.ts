import { isErrorCode, type Language, sentenceOf } from "../../http/errors"
import type { Say } from "./text"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** An answer that was not a success: the refusal's code and details where there are any. Status 0: no answer at all. */
export class ApiError extends Error {
  readonly code: string
  readonly type: string
  readonly details: Record<string, unknown>

  constructor(
    readonly status: number,
    reply: unknown
  ) {
    const body = isRecord(reply) ? reply : {}
    super(typeof body.message === "string" ? body.message : "")
    this.code = typeof body.code === "string" ? body.code : ""
    this.type = typeof body.type === "string" ? body.type : ""
    this.details = isRecord(body.details) ? body.details : {}
  }

  /** Would asking again make sense? */
  get isTemporary(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

/** What a request without any answer throws. */
export const offline = (): never => {
  throw new ApiError(0, {})
}

/** What went wrong, for the reader: the catalogue's sentence, else a sentence for the kind of failure. */
export const messageOf = (error: unknown, say: Say, language: Language): string => {
  if (!(error instanceof ApiError)) {
    return say("failure.unknown")
  }
  if (isErrorCode(error.code)) {
    return error.message || sentenceOf(error.code, error.details, language)
  }
  if (error.status === 0) {
    return say("failure.offline")
  }
  if (error.status === 401 || error.status === 403) {
    return say("failure.forbidden")
  }
  if (error.status === 404) {
    return say("failure.not_found")
  }
  if (error.status >= 500) {
    return say("failure.unknown")
  }

  return error.message ? say("failure.refused", { message: error.message }) : say("failure.unknown")
}
