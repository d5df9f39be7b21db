// What do tickets hide that were called *other*? Groups of them by the words that they share and other tickets do not.

import { cleanText } from '#domain/text/clean.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import { cleanSubject } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'

/** A ticket's words, each once. They stay in memory. */
export interface WordedTicket {
  id: number
  requesterId: number
  /** As written, by stem. */
  words: ReadonlyMap<string, string>
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** `said`: what agents noted that it was, which tags carry. */
export function wordedTicket(
  ticket: { id: number; requesterId: number; subject: string; description: string },
  said: readonly string[] = [],
): WordedTicket {
  const { id, requesterId } = ticket
  const text = [cleanSubject(ticket.subject), cleanText(ticket.description), ...said].join('\n')
  const language = detectLanguage(text)
  const words = new Map<string, string>()
  for (const [word] of text.toLowerCase().matchAll(WORD))
    for (const stem of tokens(word, language)) if (!words.has(stem)) words.set(stem, word)
  return { id, requesterId, words }
}

export interface Hidden {
  /** As most of them write it, the telling one first. */
  words: readonly string[]
  tickets: readonly number[]
}

/** A word of fewer people may be a name. */
const FEWEST_PEOPLE = 3
const MOST_GROUPS = 8
/** A further word that so large a share of the group's tickets has belongs to its name. */
const COMPANY = 0.6
const MOST_WORDS = 3
/** 99 % of chi square with one degree of freedom: rarer words are chance. */
const TELLING = 6.63

const term = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))

/** How much more often than elsewhere: G² (Dunning 1993); 0 where it is not more often. Without an elsewhere, how often. */
function surplus(here: number, n: number, there: number, m: number): number {
  if (m === 0) return TELLING + here
  if (here / n <= there / m) return 0
  const share = (here + there) / (n + m)
  const cells = [
    term(here, n * share),
    term(n - here, n * (1 - share)),
    term(there, m * share),
    term(m - there, m * (1 - share)),
  ]
  return 2 * cells.reduce((sum, cell) => sum + cell, 0)
}

function countStems(tickets: readonly WordedTicket[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of tickets)
    for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

const people = (tickets: readonly WordedTicket[]): number =>
  new Set(tickets.map(({ requesterId }) => requesterId)).size

/** As most of these tickets write it. */
function spelt(stem: string, tickets: readonly WordedTicket[]): string {
  const forms = new Map<string, number>()
  for (const { words } of tickets) {
    const form = words.get(stem)
    if (form !== undefined) forms.set(form, (forms.get(form) ?? 0) + 1)
  }
  const [most] = [...forms].toSorted(([a, n], [b, m]) => m - n || a.length - b.length)
  return most?.[0] ?? stem
}

interface Elsewhere {
  counts: ReadonlyMap<string, number>
  size: number
}

/** Stems that these tickets have more often than others do, most telling first. */
function telling(tickets: readonly WordedTicket[], { counts, size }: Elsewhere): string[] {
  const found = [...countStems(tickets)].flatMap(([stem, here]) => {
    const score = here < FEWEST_PEOPLE ? 0 : surplus(here, tickets.length, counts.get(stem) ?? 0, size)
    return score >= TELLING ? [{ stem, score }] : []
  })
  return found.toSorted((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1)).map(({ stem }) => stem)
}

function groupOf(
  tickets: readonly WordedTicket[],
  elsewhere: Elsewhere,
): readonly [Hidden, WordedTicket[]] | null {
  const stems = telling(tickets, elsewhere)
  for (const stem of stems) {
    const group = tickets.filter(({ words }) => words.has(stem))
    if (people(group) < FEWEST_PEOPLE) continue
    const counts = countStems(group)
    const company = stems.filter((one) => one !== stem && (counts.get(one) ?? 0) >= COMPANY * group.length)
    const words = [stem, ...company.slice(0, MOST_WORDS - 1)].map((one) => spelt(one, group))
    return [{ words, tickets: group.map(({ id }) => id) }, group]
  }
  return null
}

/**
 * At most eight groups without a ticket in common, and the tickets that are in none. `usual`: tickets with a reason, whose
 * words are no news; without them, the words that most share. No word that fewer than three people wrote.
 */
export function hiddenIn(
  others: readonly WordedTicket[],
  usual: readonly WordedTicket[],
): { groups: readonly Hidden[]; rest: readonly number[] } {
  const elsewhere = { counts: countStems(usual), size: usual.length }
  const groups: Hidden[] = []
  let left = others
  while (groups.length < MOST_GROUPS) {
    const found = groupOf(left, elsewhere)
    if (found === null) break
    const [hidden, taken] = found
    groups.push(hidden)
    left = left.filter((ticket) => !taken.includes(ticket))
  }
  return { groups, rest: left.map(({ id }) => id) }
}
