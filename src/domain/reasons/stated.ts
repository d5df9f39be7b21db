// Which of a playbook's facts does a reply state already?

import { slips } from '#domain/text/distance.ts'
import { fold } from '#domain/text/fold.ts'
import { STOP_WORDS } from '#domain/text/stop-words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words of a fact that ask for something instead of naming it: the answer holds a date, not the word *when*. */
const ASKING = list(`long often much many takes take last lasts need needs happen happens happened kind
  wann dauert dauern lange oft viel viele passiert geschieht braucht welcher welchen
  tarda cuanto cuanta dure durera combien tempo leva demora serve`)

/** Facts that ask for a moment or a span. */
const ASKS_TIME =
  /\b(when|how (?:long|soon|often)|since|until|by what|wann|wie (?:lange|oft|bald)|seit|bis|cuándo|cuánto tiempo|desde|quand|combien de temps|depuis|quando|quanto tempo|wanneer|hoe lang)\b/iu
const ASKS_AMOUNT = /\b(how (?:much|many)|wie ?viele?|cuánt[oa]s?|combien|quant[oaie]|hoeveel)\b/iu

const TIME =
  /\d|\b(?:today|tomorrow|tonight|yesterday|immediately|seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|morgen|gestern|sofort|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|hoy|mañana|ayer|horas?|días?|semanas?|mes(?:es)?|aujourd'hui|demain|hier|heures?|jours?|semaines?|mois|hoje|amanhã|ontem|dias?)(?![\p{L}\p{N}_])/iu
const AMOUNT = /\d|\b(?:none|no|one|two|three|four|five|ten|keine?|eine?r?|zwei|drei|vier|fünf|zehn)\b/iu

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
/** Which language a team writes its facts in is not known: words without matter in any of them. */
const EMPTY = [STOP_WORDS.en, STOP_WORDS.de, STOP_WORDS.es, STOP_WORDS.fr, STOP_WORDS.pt]

const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replace(/['’]/g, ''))

const matterOf = (fact: string): string[] => {
  const words = wordsOf(fact)
  const named = words.filter((word) => word.length > 1 && !EMPTY.some((empty) => empty.has(word)))
  return [...new Set(named.filter((word) => !ASKING.has(word)).map(fold))]
}

const sharedStart = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** The same word in another form (*refunded*, *sent* for *send*), as a part of a longer one, or with a slip. */
const isLike = (one: string, other: string): boolean => {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 4) return false
  if (short.length >= 5 && long.includes(short)) return true
  const start = sharedStart(short, long)
  if (start >= 4 && short.length - start <= 3 && long.length - start <= 4) return true
  // Of short words too many are neighbours (*bank*, *back*): there only the end may differ.
  return short.length < 6 ? start >= 3 && long.length - start <= 1 : slips(short, long, 1) <= 1
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…])\s+|\n+/).filter((sentence) => sentence.trim() !== '')

/** Sentences, each with the one after it: what belongs together often stands in two. */
const spansOf = (text: string): string[] => {
  const sentences = sentencesOf(text)
  return sentences.map((sentence, place) => `${sentence} ${sentences[place + 1] ?? ''}`)
}

/** So much of what a fact names must be named in one span. */
const SHARE = 0.6

interface Span {
  text: string
  words: readonly string[]
}

const spanOf = (text: string): Span => ({ text, words: wordsOf(text).map(fold) })

const isStated = (fact: string, spans: readonly Span[]): boolean => {
  const matter = matterOf(fact)
  const asksTime = ASKS_TIME.test(fact)
  const asksAmount = ASKS_AMOUNT.test(fact)
  // A fact of mere question words (*how long it takes*) names nothing that could be looked for.
  if (matter.length === 0 && !(asksTime || asksAmount)) return false
  return spans.some(
    ({ text, words }) =>
      (!asksTime || TIME.test(text)) &&
      (asksTime || !asksAmount || AMOUNT.test(text)) &&
      matter.filter((word) => words.some((other) => isLike(word, other))).length >=
        Math.ceil(matter.length * SHARE),
  )
}

/** A reply longer than this is read no further: it runs while the agent writes. */
const LONGEST = 10_000

/** Those of the facts that the reply seems to state, by their words; a hint, never a verdict. Plain text in. */
export function statedFacts(facts: readonly string[], reply: string): ReadonlySet<string> {
  const spans = spansOf(reply.slice(0, LONGEST)).map(spanOf)
  return new Set(facts.filter((fact) => isStated(fact, spans)))
}

/** Whether a fact asks for more than one word that many a sentence holds (*who is in charge*, *nothing is charged*). */
export const isTelling = (fact: string): boolean => {
  const named = matterOf(fact).length
  return named >= 2 || (named === 1 && (ASKS_TIME.test(fact) || ASKS_AMOUNT.test(fact)))
}

/** The first sentence of a text that seems to state the fact on its own; null where none does. */
export const sentenceStating = (fact: string, text: string): string | null =>
  sentencesOf(text)
    .find((sentence) => isStated(fact, [spanOf(sentence)]))
    ?.trim() ?? null
