const SHOWN = 10

/** A note in the dashboard's feed about what somebody else's deletion changed here: the first ten names, and how many there are. */
export const noticeOf = (title: string, names: readonly string[], because: string) => {
  const shown = names.slice(0, SHOWN).join(", ")
  const more = names.length > SHOWN ? " …" : ""

  return {
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: { title, description: `${names.length}: ${shown}${more}. ${because}` },
  }
}
