// A route of the proof's store alone: runs a workflow or a job of the plugin in the process that is asked.
exports.POST = async (req, res) => {
  const { file, name, input } = req.body
  const part = require(`medusa-plugin-dealers/${file}`)
  if (!name) {
    await part.default(req.scope)
    res.json({ errors: [] })
    return
  }
  const { result, errors } = await part[name](req.scope).run({ input, throwOnError: false })
  res.json({ result, errors: errors.map(({ error }) => String(error?.message ?? error)) })
}
