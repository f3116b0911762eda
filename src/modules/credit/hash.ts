import { createHash } from "node:crypto"

/** What a request asks for, as one line: two requests under one key are the same when their lines are. */
export const hashOf = (request: Record<string, unknown>): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
