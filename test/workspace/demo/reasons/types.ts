// What does the demo know about one contact reason: its meaning, how people write about it, and what answers it?

export type Language = 'en' | 'de'

/**
 * Ways to say the same thing. Slots in braces are filled per ticket: {campaign} {list} {amount} {date} {day} {time}
 * {count} {invoice} {card} {domain} {company} {plan} {browser} {first} {agent} and the reason's own.
 */
export interface Phrasing {
  subjects: readonly string[]
  /** What happened, first sentence or two of the customer. */
  problems: readonly string[]
  details: readonly string[]
  asks: readonly string[]
  /** The heart of the agent's first reply. */
  replies: readonly string[]
  /** What the customer asks next. */
  followUps: readonly string[]
  answers: readonly string[]
  /** Which asks fit each problem; none where the problem asks already. */
  asksFor?: readonly (readonly number[])[]
  /** Which replies fit each problem, follow-ups each reply, the answer each follow-up; by position. */
  fits?: readonly (readonly number[])[]
  follow?: readonly (readonly number[])[]
  answersTo?: readonly number[]
}

/** `body` in a small notation: blank lines part paragraphs, `## ` heads, `- ` and `1. ` list. */
export interface ArticleText {
  title: string
  body: string
}

export interface ArticleContent extends ArticleText {
  labels: readonly string[]
  access?: 'staff' | 'pro' | 'draft'
  promoted?: boolean
  de?: ArticleText
}

export interface PostContent {
  title: string
  text: string
  /** The first is the official one where `official` is set. */
  answers: readonly string[]
  official?: boolean
  status?: 'planned' | 'not_planned' | 'completed' | 'answered' | 'none'
}

export interface ReasonHelp {
  articles: readonly ArticleContent[]
  posts: readonly PostContent[]
}

export interface ReasonContent {
  name: string
  value: string
  /** Share of all contacts, in tenths of a per cent or so; only ratios count. */
  weight: number
  kind: 'how_to' | 'status' | 'defect' | 'process' | 'policy' | 'commercial' | 'other'
  definition: string
  example: string
  synonyms: readonly string[]
  remedy: 'fix_bug' | 'simplify_process' | 'self_service' | 'outbound_communication' | 'automation' | null
  facts: readonly string[]
  slots?: Readonly<Record<string, readonly string[]>>
  notes: readonly string[]
  en: Phrasing
  de: Phrasing
}
