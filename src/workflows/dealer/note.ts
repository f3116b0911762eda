import type { Note } from "../../modules/dealer/service"

/** A note as it travels between steps, where a date becomes text. */
export type SentNote = Omit<Note, "effective_at"> & { effective_at: string }

/** The note with its date as a date again. */
export const received = <T extends SentNote>(sent: T): Omit<T, "effective_at"> & { effective_at: Date } => ({
  ...sent,
  effective_at: new Date(sent.effective_at),
})

type Said = { effective_at?: string | undefined; reason?: string | null | undefined; actor_id: string | null }

/** From when on an assignment holds (now, if not said), why, and who said so. */
export const noteOf = ({ effective_at, reason, actor_id }: Said, now: Date): SentNote => ({
  effective_at: (effective_at ? new Date(effective_at) : now).toISOString(),
  reason: reason ?? null,
  assigned_by: actor_id,
})
