import type { PriceRuleData } from "./service"

type Execute = <R>(sql: string, params?: unknown[]) => Promise<R[]>

const SAME = `
  SELECT id, name FROM dealer_price_rule
  WHERE deleted_at IS NULL AND status = ? AND scope_key = ? AND target_key = ? AND currency_code = ? AND form = ? AND base = ?
    AND breaks = ?::jsonb AND starts_at IS NOT DISTINCT FROM ? AND ends_at IS NOT DISTINCT FROM ?
    AND is_tax_inclusive IS NOT DISTINCT FROM ? AND reaches_children = ? AND allows_promotions = ?
  ORDER BY created_at, id LIMIT 1`

/**
 * Is there a live rule that says the same price of the same goods to the same dealers, whatever it is called? Until the transaction
 * ends nobody else can look for, and then write, a rule of this scope and target. An archived rule is the same as none.
 */
export const sameRule = async (
  execute: Execute,
  rule: PriceRuleData
): Promise<{ id: string; name: string } | undefined> => {
  if (rule.status === "archived") {
    return undefined
  }
  await execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `dealer_price_rule ${rule.scope_key} ${rule.target_key}`,
  ])
  const [found] = await execute<{ id: string; name: string }>(SAME, [
    rule.status,
    rule.scope_key,
    rule.target_key,
    rule.currency_code,
    rule.form,
    rule.base,
    JSON.stringify(rule.breaks),
    rule.starts_at?.toISOString() ?? null,
    rule.ends_at?.toISOString() ?? null,
    rule.is_tax_inclusive,
    rule.reaches_children,
    rule.allows_promotions,
  ])

  return found
}
