// Preloaded into every child of the demo: when the demo itself is gone, however it went, the child goes too.
if (process.channel) {
  process.channel.unref()
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
