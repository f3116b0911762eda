import type { Reason } from "../../../http/contract"
import { isErrorCode, type Language, sentenceOf } from "../../../http/errors"

/** A reason as a sentence in the reader's language; one of a newer version of the plugin in the server's words. */
export const reasonText = (reason: Reason, language: Language): string =>
  isErrorCode(reason.code) ? sentenceOf(reason.code, reason.params, language) : reason.message
