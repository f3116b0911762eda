import CreditAccount from "./models/account"
import CreditAccountChange from "./models/account-change"
import CreditApplication from "./models/application"
import CreditCalendar from "./models/calendar"
import CreditCalendarDay from "./models/calendar-day"
import CreditCycle from "./models/cycle"
import CreditDunningAction from "./models/dunning-action"
import CreditDunningProcess from "./models/dunning-process"
import CreditEntry from "./models/entry"
import CreditExternalBalance from "./models/external-balance"
import CreditHold from "./models/hold"
import CreditImport from "./models/import"
import CreditImportLine from "./models/import-line"
import CreditItem from "./models/item"
import CreditLateFee from "./models/late-fee"
import CreditLimitChange from "./models/limit-change"
import CreditPolicy from "./models/policy"
import CreditRule from "./models/rule"
import CreditRuleVersion from "./models/rule-version"
import CreditShipment from "./models/shipment"
import CreditStatement from "./models/statement"
import CreditStatementRemark from "./models/statement-remark"
import CreditStop from "./models/stop"
import CreditTransaction from "./models/transaction"

/** What the module keeps: a name, as its methods say it, and the model. */
export const TABLES = {
  DealerCreditAccount: CreditAccount,
  DealerCreditAccountChange: CreditAccountChange,
  DealerCreditHold: CreditHold,
  DealerCreditLimitChange: CreditLimitChange,
  DealerCreditTransaction: CreditTransaction,
  DealerCreditEntry: CreditEntry,
  DealerCreditItem: CreditItem,
  DealerCreditApplication: CreditApplication,
  DealerCreditCalendar: CreditCalendar,
  DealerCreditCalendarDay: CreditCalendarDay,
  DealerCreditPolicy: CreditPolicy,
  DealerCreditLateFee: CreditLateFee,
  DealerCreditRule: CreditRule,
  DealerCreditRuleVersion: CreditRuleVersion,
  DealerCreditStop: CreditStop,
  DealerCreditCycle: CreditCycle,
  DealerCreditStatement: CreditStatement,
  DealerCreditStatementRemark: CreditStatementRemark,
  DealerCreditDunningProcess: CreditDunningProcess,
  DealerCreditDunningAction: CreditDunningAction,
  DealerCreditShipment: CreditShipment,
  DealerCreditExternalBalance: CreditExternalBalance,
  DealerCreditImport: CreditImport,
  DealerCreditImportLine: CreditImportLine,
}
