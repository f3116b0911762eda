// Boots the store of the current folder in a process of its own, with one seam broken when asked, and says whether it started.
require("ts-node").register({ swc: true, transpileOnly: true })
const { WorkflowManager } = require("@medusajs/framework/orchestration")
require("@medusajs/medusa/core-flows")
const express = require("express")

const [workflow] = process.argv.slice(2)
if (workflow) {
  const { handlers_: handlers } = WorkflowManager.getWorkflow(workflow)
  handlers.set = () => handlers
}

const { default: load } = require("@medusajs/medusa/loaders/index")
load({ directory: process.cwd(), expressApp: express(), skipLoadingEntryPoints: true }).then(
  () => {
    process.stdout.write("STARTED\n")
    process.exit(0)
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(2)
  }
)
