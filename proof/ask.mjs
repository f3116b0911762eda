// A request that waits for its answer however long it takes: a storm of orders on a small machine passes fetch's five minutes.
import http from "node:http"

const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity })

/** Answers status and body of a POST. */
export const ask = (url, headers, body = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { agent, method: "POST", headers: { "content-type": "application/json", ...headers } },
      (reply) => {
        const parts = []
        reply.on("data", (part) => parts.push(part))
        reply.on("error", reject)
        reply.on("end", () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: reply.statusCode, body: text ? JSON.parse(text) : {} })
        })
      }
    )
    request.on("error", reject)
    request.end(JSON.stringify(body))
  })

/** "done", or status and code of a refusal. */
export const outcomeOf = ({ status, body }) =>
  status < 400 && body.type !== "cart"
    ? "done"
    : `${status} ${body.code ?? body.error?.code ?? body.type ?? body.message}`

/** How often each outcome came. */
export const tallyOf = (outcomes) =>
  outcomes.reduce((tally, one) => ({ ...tally, [one]: (tally[one] ?? 0) + 1 }), {})
