import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatePriceRule, UpdatePriceRule } from "../../../http/price"
import { PRICE_MODULE } from "../../../modules/price"
import { refusal } from "../../refuse"
import { assertReferences, assertSound, changedData, dataOf, needsReferences } from "../rule-data"

/** Writes a new rule; undone, it has never been. */
export const addPriceRuleStep = createStep(
  "dealer-add-price-rule",
  async (input: CreatePriceRule, { container }) => {
    const data = dataOf(input)
    assertSound(data)
    await assertReferences(container, data)
    const { id, name, is_new } = await container.resolve(PRICE_MODULE).addRule(data)
    if (!is_new) {
      throw refusal("price_rule_exists", { id, name })
    }

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(PRICE_MODULE).forgetRule(id)
    }
  }
)

/** Changes a rule that is still at the version the caller read; undone, its row is as it was. */
export const changePriceRuleStep = createStep(
  "dealer-change-price-rule",
  async ({ id, patch }: { id: string; patch: UpdatePriceRule }, { container }) => {
    const service = container.resolve(PRICE_MODULE)
    const [rule] = await service.listDealerPriceRules({ id })
    if (!rule) {
      throw refusal("price_rule_not_found", { id })
    }
    const data = changedData(rule, patch)
    assertSound(data)
    if (needsReferences(rule, data)) {
      await assertReferences(container, data)
    }
    // The checks above are about the version that was read: a change in between must not slip in under them.
    const before = await service.changeRule({ id, version: patch.version ?? rule.version, data })
    if (before === "missing") {
      throw refusal("price_rule_not_found", { id })
    }
    if (before === "conflict") {
      throw refusal("price_rule_conflict", { id })
    }

    return new StepResponse({ id }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(PRICE_MODULE).putBackRule(before)
    }
  }
)

/** Deletes a rule; undone, its row is as it was. */
export const removePriceRuleStep = createStep(
  "dealer-remove-price-rule",
  async ({ id }: { id: string }, { container }) => {
    const before = await container.resolve(PRICE_MODULE).removeRule(id)
    if (before === "missing") {
      throw refusal("price_rule_not_found", { id })
    }

    return new StepResponse({ id }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(PRICE_MODULE).putBackRule(before)
    }
  }
)
