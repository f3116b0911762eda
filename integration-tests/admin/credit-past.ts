import pg from "pg"

/** Lets an account have been opened at an instant of the past, which no route can say: its periods since then have ended. */
export const openedAt = async (accountId: string, at: string): Promise<void> => {
  const connectionString = process.env.ADMIN_DATABASE_URL
  if (!connectionString) {
    throw new Error("ADMIN_DATABASE_URL is not set: say which database the store has.")
  }
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query("UPDATE dealer_credit_account SET created_at = $2 WHERE id = $1", [accountId, at])
  } finally {
    await client.end()
  }
}
