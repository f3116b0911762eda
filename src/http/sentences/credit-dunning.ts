import type { Sentence } from "./sentence"

/** Refusals about dunning, why somebody is not spoken to, and what those who are spoken to read. */
export const CREDIT_DUNNING_ERRORS = {
  credit_dunning_process_not_found: {
    en: "No dunning process with id {{id}}.",
    zh: "找不到编号为 {{id}} 的催收流程。",
  },
  credit_dunning_process_conflict: {
    en: "Somebody else changed this process meanwhile. Read it again.",
    zh: "该流程已被他人修改，请重新读取。",
  },
  credit_dunning_rank_taken: {
    en: "Another process already has rank {{rank}}.",
    zh: "顺序 {{rank}} 已被其他流程使用。",
  },
  credit_dunning_group: {
    en: "A process is for everybody, or names at least one tier, territory or dealer.",
    zh: "流程适用于全部经销商，或至少指定一个等级、区域或经销商。",
  },
  credit_dunning_group_unknown: {
    en: "There is nothing with id {{id}} to be in this group.",
    zh: "找不到编号为 {{id}} 的对象，无法加入该范围。",
  },
  credit_dunning_steps: {
    en: "Each step has a day of its own. Up to the day due the level is 0, after it levels rise with the days.",
    zh: "每个步骤的天数不能重复；到期日及之前级别为 0，之后级别须随天数递增。",
  },
  credit_dunning_repeats: {
    en: "Only the last step after the day due can be repeated.",
    zh: "只有到期后的最后一步可以重复。",
  },
  credit_dunning_feed: {
    en: "The bell of the admin is for admins, and admins are told there only.",
    zh: "后台铃铛仅供管理员，管理员也只通过铃铛接收。",
  },
  credit_dunning_minimum: {
    en: "There is one minimum amount per currency.",
    zh: "每个币种只能设置一个最低金额。",
  },
  credit_dunning_due: { en: "To be sent.", zh: "将发送。" },
  credit_dunning_paused_promise: {
    en: "Payment is promised by {{until}}; silent until that day has passed.",
    zh: "已承诺于 {{until}} 前付款，该日结束前不催收。",
  },
  credit_dunning_paused_dispute: {
    en: "What is overdue is disputed.",
    zh: "逾期款项存在争议，暂停催收。",
  },
  credit_dunning_below_minimum: {
    en: "{{amount}} {{currency}} is zero or less, or below the minimum of {{minimum}}.",
    zh: "金额 {{amount}} {{currency}} 不大于零，或低于最低金额 {{minimum}}。",
  },
  credit_dunning_quiet_until: {
    en: "Quiet until {{until}} after the last letter.",
    zh: "上次催收后静默至 {{until}}。",
  },
  credit_dunning_nothing_due: { en: "The next step comes on {{on}}.", zh: "下一步骤日期为 {{on}}。" },
  credit_dunning_already_done: {
    en: "The step of today is done, or the last step is.",
    zh: "今日步骤或最后步骤已完成。",
  },
  credit_dunning_no_process: {
    en: "No process that is switched on is for this dealer.",
    zh: "没有已启用的流程适用于该经销商。",
  },
  credit_dunning_no_provider: {
    en: "No notification provider for {{channel}}.",
    zh: "渠道 {{channel}} 没有通知服务。",
  },
  credit_dunning_no_receiver: {
    en: "Nobody of this kind can be reached through {{channel}}.",
    zh: "没有可通过 {{channel}} 联系的接收人。",
  },
  credit_dunning_settled: {
    en: "It was settled or put off before it was sent.",
    zh: "发送前已结清或已延后。",
  },
  credit_dunning_outdated: { en: "Its day passed before it was sent.", zh: "发送前日期已过。" },
  credit_dunning_send_failed: {
    en: "The notification provider refused it: {{message}}",
    zh: "通知服务未能发送：{{message}}",
  },
  credit_dunning_reminder_title: {
    en: "{{document}} is due on {{due_on}}",
    zh: "{{document}} 将于 {{due_on}} 到期",
  },
  credit_dunning_reminder_body: {
    en: "{{dealer}}: {{document}} over {{amount}} {{currency}} is due on {{due_on}}. Please pay it in time.",
    zh: "{{dealer}}：{{document}} 金额 {{amount}} {{currency}}，将于 {{due_on}} 到期，请按时付款。",
  },
  credit_dunning_first_title: {
    en: "{{document}} has been overdue since {{due_on}}",
    zh: "{{document}} 于 {{due_on}} 到期，已逾期",
  },
  credit_dunning_first_body: {
    en: "{{dealer}}: {{document}} was due on {{due_on}}. {{amount}} {{currency}} is overdue in all. Please pay it, or tell us if something is wrong with it.",
    zh: "{{dealer}}：{{document}} 已于 {{due_on}} 到期，逾期总额 {{amount}} {{currency}}。请付款；如有疑问请与我们联系。",
  },
  credit_dunning_again_title: {
    en: "Again: {{document}} has been overdue since {{due_on}}",
    zh: "再次提醒：{{document}} 于 {{due_on}} 到期，已逾期",
  },
  credit_dunning_again_body: {
    en: "{{dealer}}: {{document}} was due on {{due_on}} and is still open. {{amount}} {{currency}} is overdue in all. Please pay it now.",
    zh: "{{dealer}}：{{document}} 已于 {{due_on}} 到期，仍未付清，逾期总额 {{amount}} {{currency}}。请立即付款。",
  },
  credit_dunning_last_title: {
    en: "Last reminder: {{document}} has been overdue since {{due_on}}",
    zh: "最后通知：{{document}} 于 {{due_on}} 到期，已逾期",
  },
  credit_dunning_last_body: {
    en: "{{dealer}}: {{document}} was due on {{due_on}} and is still open in spite of our reminders. {{amount}} {{currency}} is overdue in all. Please pay at once; new orders may be stopped until then.",
    zh: "{{dealer}}：{{document}} 已于 {{due_on}} 到期，多次提醒后仍未付清，逾期总额 {{amount}} {{currency}}。请立即付款，在此之前新订单可能被暂停。",
  },
  credit_dunning_due_notice_title: {
    en: "{{document}} is due on {{due_on}}",
    zh: "{{document}} 将于 {{due_on}} 到期",
  },
  credit_dunning_due_notice_body: {
    en: "{{dealer}}: {{document}} over {{amount}} {{currency}} falls due on {{due_on}}.",
    zh: "{{dealer}}：{{document}} 金额 {{amount}} {{currency}}，将于 {{due_on}} 到期。",
  },
  credit_dunning_limit_notice_title: {
    en: "{{percent}}% of the credit limit is used",
    zh: "信用额度已使用 {{percent}}%",
  },
  credit_dunning_limit_notice_body: {
    en: "{{dealer}}: {{amount}} of {{limit}} {{currency}} is used. Orders beyond the limit are stopped; a payment makes room.",
    zh: "{{dealer}}：已使用 {{amount}} / {{limit}} {{currency}}。超出额度的订单将被拦截，付款后可恢复额度。",
  },
} as const satisfies Record<string, Sentence>
