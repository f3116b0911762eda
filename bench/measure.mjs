// Fair comparison: the two stores take turns, warm-up first, medians and the median of pair-wise ratios.

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1

  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const round = (value, digits = 3) => Number(value.toFixed(digits))

const timed = async (work) => {
  const started = performance.now()
  await work()

  return performance.now() - started
}

/** Runs `stock` and `plugin` in turns; each gets the index of the round. `prepare` is not measured. */
export const compare = async ({
  id,
  what,
  stock,
  plugin,
  prepare = {},
  pairs = 200,
  warmup = 40,
  bar,
  extra = {},
}) => {
  const times = { stock: [], plugin: [] }
  const one = async (side, index) => {
    const given = await prepare[side]?.(index)
    const work = side === "stock" ? stock : plugin

    return timed(() => work(index, given))
  }
  for (let index = 0; index < warmup; index += 1) {
    await one("stock", index)
    await one("plugin", index)
  }
  for (let index = warmup; index < warmup + pairs; index += 1) {
    const order = index % 2 ? ["stock", "plugin"] : ["plugin", "stock"]
    for (const side of order) {
      times[side].push(await one(side, index))
    }
  }
  const ratio = median(times.plugin.map((ms, index) => ms / times.stock[index]))

  return report({
    id,
    what,
    pairs,
    stock_ms: round(median(times.stock), 1),
    plugin_ms: round(median(times.plugin), 1),
    ratio: round(ratio),
    bar,
    ...extra,
  })
}

/** One JSON line, with the verdict. */
export const report = (line) => {
  const { ratio, bar } = line
  console.log(
    JSON.stringify({ ...line, ...(bar !== undefined && ratio !== undefined && { ok: ratio <= bar }) })
  )

  return line
}

export { median, round, timed }
