// How does this customer seem to feel right now? A proposal with its evidence; the agent decides.

import { type Evidence, evidence } from '#domain/evidence.ts'
import { fold } from '#domain/text/fold.ts'
import type { KnownLanguage, Language } from '#domain/text/language.ts'
import { MOOD_WORDS } from './strained-words.ts'

export const MOODS = ['content', 'anxious', 'restless', 'angry'] as const
export type Mood = (typeof MOODS)[number]

/** The last two are *strained*: no coaching, no question, no hint then. */
export const isStrained = (mood: Mood | null): boolean => mood === 'restless' || mood === 'angry'

export interface MoodFacts {
  /** What the requester wrote on this ticket, cleaned, newest first. */
  texts: readonly string[]
  language: Language
  reopens: number
  /** Earlier contacts about the same within the FCR window. */
  repeats: number
  /** The account's own sentiment field, where it has one: any word or Zendesk's `very_negative` … `very_positive`. */
  sentiment?: string | null
}

/** Evidence ids: `words` {mood, word}, `shouting` {words}, `reopened` {n}, `repeats` {n}, `sentiment` {value}. */
export interface MoodProposal {
  mood: Mood
  evidence: readonly Evidence[]
}

/** Only the newest messages tell of now. */
const NEWEST = 2
const LONGEST = 4_000
/** So much strain makes restless, and angry. */
const RESTLESS = 1
const ANGRY = 2
const SHOUTED_WORDS = 4

const plain = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `

/** Words as they are compared, and as they are shown. */
type FoldedWords = Record<Mood, readonly (readonly [plain: string, shown: string])[]>
const folded = new Map<KnownLanguage, FoldedWords>()

const wordsOf = (language: KnownLanguage): FoldedWords => {
  const ready = folded.get(language)
  if (ready !== undefined) return ready
  const of = (mood: Mood): [string, string][] => MOOD_WORDS[language][mood].map((word) => [plain(word), word])
  const made = {
    content: of('content'),
    anxious: of('anxious'),
    restless: of('restless'),
    angry: of('angry'),
  }
  folded.set(language, made)
  return made
}

interface Found {
  mood: Mood
  word: string
}

/** A negation just before turns the word: *not happy*, *nicht perfekt*. */
const NEGATION = / (?:not|no|never|nicht|nie|kein|keine|no|nunca|pas|jamais|nao|non|mai|niet|geen) (?:\w+ )?$/

const found = (text: string, language: Language): Found[] => {
  const said = plain(text)
  // An unknown language is most often a short English text, or a mixed one.
  const words = wordsOf(language === 'unknown' ? 'en' : language)
  return MOODS.flatMap((mood) =>
    words[mood].flatMap(([word, shown]) => {
      const at = said.indexOf(word)
      if (at === -1 || NEGATION.test(said.slice(Math.max(0, at - 30), at + 1))) return []
      return [{ mood, word: shown }]
    }),
  )
}

/** Runs of capitals, beyond the abbreviations that every mail has. */
const shouted = (text: string): number => (text.match(/\b\p{Lu}{4,}\b/gu) ?? []).length

const NEGATIVE = /negativ|angry|furious|frustrat|upset|unhappy/i
const POSITIVE = /positiv|happy|content|satisfied/i

interface Tally {
  strain: number
  worry: number
  joy: number
  evidence: Evidence[]
}

const WEIGHT: Readonly<Record<Mood, Partial<Tally>>> = {
  angry: { strain: 2 },
  restless: { strain: 1 },
  anxious: { worry: 1 },
  content: { joy: 1 },
}

const add = (tally: Tally, part: Partial<Tally>, ground: Evidence): void => {
  tally.strain += part.strain ?? 0
  tally.worry += part.worry ?? 0
  tally.joy += part.joy ?? 0
  tally.evidence.push(ground)
}

const sentimentPart = (sentiment: string): Partial<Tally> | null => {
  if (NEGATIVE.test(sentiment)) return { strain: /very/i.test(sentiment) ? 2 : 1 }
  return POSITIVE.test(sentiment) && !/\b(?:un|not)/i.test(sentiment) ? { joy: 1 } : null
}

const tallied = (facts: MoodFacts): Tally => {
  const text = facts.texts.slice(0, NEWEST).join('\n').slice(0, LONGEST)
  const tally: Tally = { strain: 0, worry: 0, joy: 0, evidence: [] }
  const said = new Set<Mood>()
  for (const { mood, word } of found(text, facts.language)) {
    // Saying it twice is no other mood.
    add(tally, said.has(mood) ? {} : WEIGHT[mood], evidence('words', { mood, word }))
    said.add(mood)
  }
  const loud = shouted(text)
  if (loud >= SHOUTED_WORDS) add(tally, { strain: 1 }, evidence('shouting', { words: loud }))
  if (facts.reopens > 0) add(tally, { strain: 0.5 }, evidence('reopened', { n: facts.reopens }))
  if (facts.repeats > 0)
    add(tally, { strain: facts.repeats > 1 ? 1 : 0.5 }, evidence('repeats', { n: facts.repeats }))
  const sentiment = facts.sentiment ?? null
  const part = sentiment === null ? null : sentimentPart(sentiment)
  if (sentiment !== null && part !== null) add(tally, part, evidence('sentiment', { value: sentiment }))
  return tally
}

/** null where nothing speaks for any mood. Thanks beside strain do not make content: they are courtesy. */
export function proposeMood(facts: MoodFacts): MoodProposal | null {
  const tally = tallied(facts)
  const { strain, worry, joy } = tally
  const mood: Mood | null =
    strain >= ANGRY
      ? 'angry'
      : strain >= RESTLESS
        ? 'restless'
        : worry > 0
          ? 'anxious'
          : joy > 0 && strain === 0
            ? 'content'
            : null
  return mood === null ? null : { mood, evidence: tally.evidence }
}
