import type { StatementNews } from "../../adapters/queries/credit-statement-news"
import { type Language, sentenceOf } from "../../http/errors"
import { noticeOf } from "../notice"
import { inLanguage } from "./in-language"

const LANGUAGES = ["en", "zh"] as const

const both = (code: string, params: Record<string, unknown> = {}): Record<Language, string> => ({
  en: sentenceOf(code, params, "en"),
  zh: sentenceOf(code, params, "zh"),
})

/** The line by its document; a line without one by the statement's own days. */
const documentOf = ({ document, from_on, to_on }: StatementNews): string =>
  document ?? `${from_on} – ${to_on}`

const paramsOf = (news: StatementNews, silenceConfirms: boolean) => ({
  statement_id: news.statement_id,
  dealer: news.dealer_name,
  dealer_code: news.dealer_code,
  number: news.number,
  version: news.version,
  from_on: news.from_on,
  to_on: news.to_on,
  deadline_on: news.deadline_on,
  amount: news.closing,
  currency: news.currency_code,
  document: documentOf(news),
  answer: news.answer,
  outcome: news.outcome,
  silence: both(silenceConfirms ? "credit_statement_silence_confirms" : "credit_statement_silence_waits"),
})

const codesOf = ({ kind, version, outcome }: StatementNews): { title: string; body: string } => {
  if (kind === "answered") {
    return {
      title: `credit_statement_${outcome ?? "accepted"}_title`,
      body: "credit_statement_answered_body",
    }
  }
  const name = version > 1 ? "reissued" : "issued"

  return { title: `credit_statement_${name}_title`, body: `credit_statement_${name}_body` }
}

/** What a dealer's person is told of a statement, in their language: the finished text, and every value of it. */
export const messageToDealer = (news: StatementNews, silenceConfirms: boolean, locale: string | null) => {
  const { silence: _silence, ...values } = paramsOf(news, silenceConfirms)
  const { title, body } = codesOf(news)
  const [en, zh] = LANGUAGES.map((language) => ({
    title: sentenceOf(title, paramsOf(news, silenceConfirms), language),
    description: sentenceOf(body, paramsOf(news, silenceConfirms), language),
  })) as [Record<"title" | "description", string>, Record<"title" | "description", string>]

  return { ...values, kind: `statement_${news.kind}`, ...inLanguage(locale, { en, zh }) }
}

/** What the admins read in the bell when a dealer disputes a line. */
export const noticeToAdmins = (news: StatementNews) => {
  const { en, zh } = both("credit_statement_disputed_title", paramsOf(news, false))

  return noticeOf(`${en} · ${zh}`, [documentOf(news)], news.reason ?? "")
}
