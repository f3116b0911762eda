// Loaded before a store: once armed, the process dies by SIGKILL before the statement of that number reaches the database.
const pg = require("pg")

const fate = { left: Infinity, asked: 0 }
globalThis.__dealersFate = fate
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (...args) {
  if (fate.left !== Infinity) {
    fate.asked += 1
    fate.left -= 1
    if (fate.left < 0) {
      process.kill(process.pid, "SIGKILL")
    }
  }

  return query.apply(this, args)
}
