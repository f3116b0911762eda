import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { SubjectType } from "../../http/decision"
import type { GuardFinding, Outcome } from "../../shared/decision"
import { giveOnce } from "./give-override"
import { insertDecision, insertUnchecked } from "./insert-decision"
import DealerDecision from "./models/decision"
import DealerOverride from "./models/override"
import { refusalKeyOf } from "./refusal-key"

export type DecisionRecord = InferTypeOf<typeof DealerDecision>
export type OverrideRecord = InferTypeOf<typeof DealerOverride>

/** What a run of the guards found, before it is kept. */
export type NewDecision = {
  path: string
  subject_type: SubjectType
  subject_id: string
  order_id?: string | null
  dealer_id: string | null
  customer_id: string | null
  actor_type: "customer" | "user" | "system"
  actor_id: string | null
  outcome: Outcome
  reasons: GuardFinding[]
  inputs: Record<string, unknown>
}

/** An admin's word, before it is kept. */
export type NewOverride = Pick<
  OverrideRecord,
  "subject_type" | "subject_id" | "payload_hash" | "reason" | "created_by" | "expires_at"
>

type Raw = { raw: <Row>(sql: string, bindings: unknown[]) => Promise<{ rows: Row[] }> }
type Manager = { getTransactionContext: () => Raw | undefined; getKnex: () => Raw }

/** Runs SQL inside the context's transaction, if it has one. */
const run = async <Row>(context: Context, sql: string, bindings: unknown[]): Promise<Row[]> => {
  const manager = (context.transactionManager ?? context.manager) as Manager

  return (await (manager.getTransactionContext() ?? manager.getKnex()).raw<Row>(sql, bindings)).rows
}

const TAKE_OVERRIDE = `
  UPDATE dealer_override SET used_at = ?, updated_at = ?
  WHERE used_at IS NULL AND id = (
    SELECT id FROM dealer_override
    WHERE subject_type = ? AND subject_id = ? AND payload_hash = ? AND used_at IS NULL AND expires_at > ? AND deleted_at IS NULL
    ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING id, reason, created_by`

const WAITING = { status: "pending", override_id: null, refusal_key: null } as const

const withHash = (found: NewDecision, payloadHash: string): NewDecision => ({
  ...found,
  inputs: { ...found.inputs, payload_hash: payloadHash },
})

/** Keeps the decision records and the overrides. */
class DecisionModuleService extends MedusaService({ DealerDecision, DealerOverride }) {
  /**
   * Keeps what the guards found. A refusal first looks for an override given for exactly this payload and uses it up: of two
   * callers at once, one gets it. A refused run is kept as `not_placed`, all others wait as `pending`.
   */
  @InjectManager()
  async recordDecision(
    found: NewDecision,
    payloadHash: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<DecisionRecord> {
    return found.outcome === "allow"
      ? await insertDecision(context, withHash(found, payloadHash), WAITING)
      : await this.recordUnlessOverridden_(found, payloadHash, now, context)
  }

  /**
   * Keeps a refusal that no override may pass any more, as `not_placed`. The same refusal of the same state by the same actor on
   * the same day is one record with its `attempts` counted.
   */
  @InjectManager()
  async recordRefusal(
    found: NewDecision,
    payloadHash: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<DecisionRecord> {
    return await insertDecision(context, withHash(found, payloadHash), {
      status: "not_placed",
      override_id: null,
      refusal_key: refusalKeyOf(found, payloadHash, now),
    })
  }

  @InjectTransactionManager()
  protected async recordUnlessOverridden_(
    found: NewDecision,
    payloadHash: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<DecisionRecord> {
    const override = await this.takeOverride(found, payloadHash, now, context)
    if (!override) {
      return await this.recordRefusal(found, payloadHash, now, context)
    }
    const used: GuardFinding = {
      guard: "override",
      outcome: "allow",
      code: "override_used",
      params: { by: override.created_by, reason: override.reason },
    }
    const passed: NewDecision = { ...found, outcome: "allow", reasons: [...found.reasons, used] }

    return await insertDecision(context, withHash(passed, payloadHash), {
      ...WAITING,
      override_id: override.id,
    })
  }

  private async takeOverride(
    { subject_type, subject_id }: NewDecision,
    payloadHash: string,
    now: Date,
    context: Context
  ): Promise<Pick<OverrideRecord, "id" | "reason" | "created_by"> | undefined> {
    const at = now.toISOString()
    const rows = await run<Pick<OverrideRecord, "id" | "reason" | "created_by">>(context, TAKE_OVERRIDE, [
      at,
      at,
      subject_type,
      subject_id,
      payloadHash,
      at,
    ])

    return rows[0]
  }

  /**
   * Keeps an override, unless one that is not used up lets exactly this pass already: then that one, with `is_new` false. Of two at
   * once, one is kept.
   */
  @InjectTransactionManager()
  async giveOverride(
    given: NewOverride,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<{ override: OverrideRecord; is_new: boolean }> {
    return await giveOnce(context, given, now)
  }

  /** Is there an override that would let this pass now? Uses nothing up. */
  @InjectManager()
  async hasOverride(
    subject: { subject_type: SubjectType; subject_id: string },
    payloadHash: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const found = await this.listDealerOverrides(
      { ...subject, payload_hash: payloadHash, used_at: null, expires_at: { $gt: now } },
      { take: 1, select: ["id"] },
      context
    )

    return found.length > 0
  }

  /** The order exists: these records, if they still wait, become `placed` and know their order. */
  @InjectManager()
  async placeDecisions(
    ids: string[],
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const rows = await run<{ id: string }>(
      context,
      `UPDATE dealer_decision SET status = 'placed', order_id = ?, updated_at = now()
       WHERE id = ANY(?) AND status = 'pending' RETURNING id`,
      [orderId, ids]
    )

    return rows.map(({ id }) => id)
  }

  /** Nothing came of these runs: records that still wait become `not_placed`, and an override they used up is free again. */
  @InjectTransactionManager()
  async abandonDecisions(ids: string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    const rows = await run<{ id: string; override_id: string | null }>(
      context,
      `UPDATE dealer_decision SET status = 'not_placed', updated_at = now()
       WHERE id = ANY(?) AND status = 'pending' RETURNING id, override_id`,
      [ids]
    )
    const overrides = rows.flatMap(({ override_id }) => override_id ?? [])
    if (overrides.length) {
      await run(context, `UPDATE dealer_override SET used_at = NULL, updated_at = now() WHERE id = ANY(?)`, [
        overrides,
      ])
    }

    return rows.map(({ id }) => id)
  }

  /**
   * Keeps that an order came about unseen. Null when this order already has a record: of two callers at once, one writes it.
   */
  @InjectTransactionManager()
  async recordUnchecked(
    found: NewDecision & { order_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<string | null> {
    return await insertUnchecked(context, found)
  }

  /** The order that these records saw come about was undone again: they become `not_placed`. */
  @InjectTransactionManager()
  async revokeDecisions(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await run(
      context,
      `UPDATE dealer_decision SET status = 'not_placed', updated_at = now() WHERE id = ANY(?) AND status = 'placed'`,
      [ids]
    )
  }
}

export default DecisionModuleService
