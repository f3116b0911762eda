import { useCallback } from "react"
import { en } from "../../i18n/en"
import { useText } from "../../lib/text"

type Known = keyof typeof en.explain.because

const isKnown = (code: string): code is Known => Object.hasOwn(en.explain.because, code)

/** Why a rule won or lost, in words. A code of a newer version is shown as it is. */
export const useBecause = (): ((code: string) => string) => {
  const { say } = useText()

  return useCallback(
    (code) => (isKnown(code) ? say(`explain.because.${code}`) : say("explain.because.unknown", { code })),
    [say]
  )
}
