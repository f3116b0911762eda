import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import PriceRule from "./models/price-rule"
import { sameRule } from "./same-rule"

export type PriceRuleRecord = InferTypeOf<typeof PriceRule>

/** What of a rule somebody may write; ids, dates of writing and the version are kept here. */
export type PriceRuleData = Omit<
  PriceRuleRecord,
  "id" | "version" | "created_at" | "updated_at" | "deleted_at" | "breaks"
> & { breaks: { min_quantity: number; value: string }[] }

/** A stored row, whole, to be put back as it was. */
export type PriceRuleSnapshot = { id: string; version: number } & Record<string, unknown>

type Manager = { execute: <R>(sql: string, params?: unknown[]) => Promise<R[]> }

const managerOf = (context: Context): Manager => context.transactionManager as Manager

const SNAPSHOT = `SELECT to_jsonb(r) AS row FROM dealer_price_rule r WHERE r.id = ? AND r.deleted_at IS NULL FOR UPDATE`

/** Keeps the price rules. Every change raises a rule's version, and can be undone to the letter. */
class PriceModuleService extends MedusaService({ DealerPriceRule: PriceRule }) {
  /**
   * Writes a new rule at version 1, unless a live one says the same already: then that one, with `is_new` false. Of two identical
   * rules at once, one is written.
   */
  @InjectTransactionManager()
  async addRule(
    data: PriceRuleData,
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; name: string; is_new: boolean }> {
    const same = await sameRule((sql, params) => managerOf(context).execute(sql, params), data)
    if (same) {
      return { ...same, is_new: false }
    }
    const created = await this.createDealerPriceRules(
      { ...data, breaks: data.breaks as unknown as Record<string, unknown> },
      context
    )

    return { id: created.id, name: created.name, is_new: true }
  }

  /**
   * Changes a rule that is still at the version given. The row as it was; "missing" when there is no such rule; "conflict"
   * when somebody else changed it meanwhile. Two changes of one version at once: one of them is told "conflict".
   */
  @InjectTransactionManager()
  async changeRule(
    { id, version, data }: { id: string; version?: number | undefined; data: Partial<PriceRuleData> },
    @MedusaContext() context: Context = {}
  ): Promise<PriceRuleSnapshot | "missing" | "conflict"> {
    const before = await this.lock(id, context)
    if (!before) {
      return "missing"
    }
    if (version !== undefined && version !== before.version) {
      return "conflict"
    }
    const { breaks, ...rest } = data
    await this.updateDealerPriceRules(
      {
        id,
        ...rest,
        ...(breaks && { breaks: breaks as unknown as Record<string, unknown> }),
        version: before.version + 1,
      },
      context
    )

    return before
  }

  /** Takes a rule away. The row as it was; "missing" when there is no such rule. */
  @InjectTransactionManager()
  async removeRule(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<PriceRuleSnapshot | "missing"> {
    const before = await this.lock(id, context)
    if (!before) {
      return "missing"
    }
    await this.softDeleteDealerPriceRules([id], {}, context)

    return before
  }

  /**
   * Archives every rule that aims at one of these targets (`target_key`) and is not archived yet, because what it aims at
   * is gone. The rows as they were.
   */
  @InjectTransactionManager()
  async archiveRulesAt(
    targetKeys: string[],
    @MedusaContext() context: Context = {}
  ): Promise<PriceRuleSnapshot[]> {
    const rows = await managerOf(context).execute<{ row: PriceRuleSnapshot }>(
      `WITH old AS (
         SELECT r.id, to_jsonb(r) AS row FROM dealer_price_rule r
         WHERE r.deleted_at IS NULL AND r.status <> 'archived'
           AND r.target_key IN (SELECT jsonb_array_elements_text(?::jsonb))
         ORDER BY r.id FOR UPDATE
       )
       UPDATE dealer_price_rule r SET status = 'archived', version = r.version + 1, updated_at = now()
       FROM old WHERE r.id = old.id
       RETURNING old.row`,
      [JSON.stringify(targetKeys)]
    )

    return rows.map(({ row }) => row)
  }

  /** Undoes `addRule`: as if the rule had never been. */
  @InjectTransactionManager()
  async forgetRule(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await managerOf(context).execute(`DELETE FROM dealer_price_rule WHERE id = ? RETURNING id`, [id])
  }

  /** Undoes `changeRule` and `removeRule` to the letter, unless somebody changed the rule again since. */
  @InjectTransactionManager()
  async putBackRule(before: PriceRuleSnapshot, @MedusaContext() context: Context = {}): Promise<void> {
    const manager = managerOf(context)
    const gone = await manager.execute(
      `DELETE FROM dealer_price_rule WHERE id = ? AND (version = ? OR deleted_at IS NOT NULL) RETURNING id`,
      [before.id, before.version + 1]
    )
    if (gone.length) {
      await manager.execute(
        `INSERT INTO dealer_price_rule SELECT * FROM jsonb_populate_record(NULL::dealer_price_rule, ?::jsonb) RETURNING id`,
        [JSON.stringify(before)]
      )
    }
  }

  private async lock(id: string, context: Context): Promise<PriceRuleSnapshot | undefined> {
    const [found] = await managerOf(context).execute<{ row: PriceRuleSnapshot }>(SNAPSHOT, [id])

    return found?.row
  }
}

export default PriceModuleService
