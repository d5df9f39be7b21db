// What does a search ask for? Zendesk's query syntax, read into terms.

import { invalidSearch } from '#workspace/world/refused.ts'

export type Operator = ':' | '<' | '>' | '<=' | '>='

export interface Term {
  negated: boolean
  /** Lower-cased; null for a free word or phrase. */
  keyword: string | null
  operator: Operator
  value: string
  quoted: boolean
}

/** Zendesk's limit on one query. */
const WORDS = 64

const TOKEN = /(-)?(?:([a-z_][a-z0-9_]*)(<=|>=|:|<|>))?(?:"([^"]*)"|(\S+))/giy

/** Reads the terms in order. Throws 422 where there are too many words or a keyword has no value. */
export function parseQuery(query: string): Term[] {
  const text = query.trim()
  if (text.split(/\s+/).length > WORDS) throw invalidSearch(`Query has more than ${WORDS} words`)
  const terms: Term[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1
      continue
    }
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) throw invalidSearch(`Cannot read "${text.slice(at)}"`)
    at = TOKEN.lastIndex
    const [, minus, keyword, operator, quoted, bare] = match
    terms.push({
      negated: minus === '-',
      keyword: keyword?.toLowerCase() ?? null,
      operator: (operator as Operator | undefined) ?? ':',
      value: quoted ?? bare ?? '',
      quoted: quoted !== undefined,
    })
  }
  return terms
}

/** Terms of one keyword that stand for each other: equality terms of the same keyword are alternatives. */
export interface Group {
  keyword: string | null
  negated: boolean
  terms: Term[]
}

/** Same keyword twice is OR, different keywords are AND; ranges, negations and free words each stand alone. */
export function groupTerms(terms: readonly Term[]): Group[] {
  const groups: Group[] = []
  for (const term of terms) {
    const joins = term.keyword !== null && !term.negated && term.operator === ':'
    const same = joins
      ? groups.find(
          (group) => group.keyword === term.keyword && !group.negated && group.terms[0]?.operator === ':',
        )
      : undefined
    if (same !== undefined) same.terms.push(term)
    else groups.push({ keyword: term.keyword, negated: term.negated, terms: [term] })
  }
  return groups
}
