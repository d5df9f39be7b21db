// How does this customer seem to feel right now? A proposal with its evidence; the agent decides.

import { type Evidence, evidence } from '#domain/evidence.ts'
import type { SaidMood } from './said-mood.ts'

export const MOODS = ['content', 'anxious', 'restless', 'angry'] as const
export type Mood = (typeof MOODS)[number]

/** The last two are *strained*: no coaching, no question, no hint then. */
export const isStrained = (mood: Mood | null): boolean => mood === 'restless' || mood === 'angry'

export interface MoodFacts {
  said: SaidMood
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

/** So much strain makes restless, and angry. */
const RESTLESS = 1
const ANGRY = 2
const SHOUTED_WORDS = 4

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
  const tally: Tally = { strain: 0, worry: 0, joy: 0, evidence: [] }
  const said = new Set<Mood>()
  for (const { mood, word } of facts.said.words) {
    // Saying it twice is no other mood.
    add(tally, said.has(mood) ? {} : WEIGHT[mood], evidence('words', { mood, word }))
    said.add(mood)
  }
  const loud = facts.said.shouted
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
