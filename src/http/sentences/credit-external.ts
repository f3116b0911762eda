import type { Sentence } from "./sentence"

/** Refusals about accounts whose receivables an ERP keeps. */
export const CREDIT_EXTERNAL_ERRORS = {
  credit_external_balance_missing: {
    en: "The ERP has sent no balance of this account yet. Without one, what is owed would count as nothing.",
    zh: "ERP 尚未提供该账户的余额。没有余额，欠款将按零计算。",
  },
  credit_mode_would_lose: {
    en: "The ERP's balance lies {{difference}} above our ledger. Bring in the missing documents first, or this would be forgotten.",
    zh: "ERP 余额比本账多 {{difference}}。请先补录缺少的单据，否则该差额将丢失。",
  },
  credit_external_balance_older: {
    en: "This balance is of {{as_of}}; a newer one, of {{in_force}}, is in force.",
    zh: "该余额截至 {{as_of}}，已有更新的余额（截至 {{in_force}}）生效。",
  },
  credit_external_balance_future: {
    en: "A balance cannot be of {{as_of}}, which is still to come.",
    zh: "余额截止时间 {{as_of}} 尚未到来。",
  },
  credit_external_superseded: {
    en: "A newer word of the ERP is in force; this one cannot be taken back.",
    zh: "ERP 已有更新的余额生效，该笔不能撤回。",
  },
} satisfies Record<string, Sentence>
