import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Does the work when core has answered, before the caller reads it. What could not be done here is done by the reconcile jobs, so
 * a failure keeps no answer back.
 */
export const beforeAnswer = (res: MedusaResponse, work: (isDone: boolean) => Promise<unknown>): void => {
  const send = res.send.bind(res)
  res.send = (body?: unknown) => {
    res.send = send
    void work(res.statusCode < 400)
      .catch(() => undefined)
      .then(() => send(body as never))

    return res
  }
}
