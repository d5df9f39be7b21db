// What has been learned from past contacts, and where does it lie in this browser? Hashed weights, never a word.

import type { AnswerMemory } from '#domain/answers/learning/memory.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { ReasonModel } from '#domain/reasons/learning/model.ts'
import type { FactStore } from '#store/facts.ts'

export interface Learned {
  /** Null where there was too little to tell reasons apart. */
  reasons: ReasonModel | null
  /** Null where there was no index to learn for. */
  answers: AnswerMemory | null
  salt: string
  /** The reasons that the account had, see {@link LearnAsk.key}. */
  key: string
  /** When the sample was read last, and when all of it was. */
  at: Instant
  wholeAt: Instant
  /** Stand for the contacts that were learned from, newest last. */
  marks: Uint32Array
}

/** When the next sample may be read. */
export interface Rhythm {
  due: Instant
  /** The day on which that was set so that a team's browsers do not begin together. */
  spreadOn: number
  /** The account's reasons by then. */
  key: string
}

/** The number grows with the shape of what is kept, and how it is read: what an older version left behind is not looked at. */
const PREFIX = 'learned/4'
const MODELS = `${PREFIX}/models`
const RHYTHM = `${PREFIX}/rhythm`
const SALT = `${PREFIX}/salt`
const LIFE = 30 * DAY
/** The salt outlives what was learned with it. */
const SALT_LIFE = 3650 * DAY
const MOST_MARKS = 20_000

const isLearned = (value: unknown): value is Learned => {
  if (typeof value !== 'object' || value === null) return false
  const { reasons, answers, marks } = value as Partial<Learned>
  const known = (model: { version: number } | null | undefined): boolean =>
    model === null || model?.version === 1
  return known(reasons) && known(answers) && marks instanceof Uint32Array
}

const isRhythm = (value: unknown): value is Rhythm =>
  typeof value === 'object' && value !== null && 'due' in value && 'spreadOn' in value && 'key' in value

const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

export interface LearnedShelf {
  learned(): Promise<Learned | null>
  keep(learned: Learned): Promise<void>
  rhythm(): Promise<Rhythm | null>
  keepRhythm(rhythm: Rhythm): Promise<void>
  /** One for each installation, made at the first use. */
  salt(): Promise<string>
  forget(): Promise<void>
}

/** Among the facts of one user of one installation, which are wiped when somebody else signs in. Nothing here rejects. */
export function openLearnedShelf(facts: FactStore): LearnedShelf {
  const value = async (key: string): Promise<unknown> => (await facts.read(key))?.value
  return {
    async learned() {
      const found = await value(MODELS)
      return isLearned(found) ? found : null
    },
    keep: (learned) =>
      facts.write(MODELS, { ...learned, marks: learned.marks.slice(-MOST_MARKS) } satisfies Learned, LIFE),
    async rhythm() {
      const found = await value(RHYTHM)
      return isRhythm(found) ? found : null
    },
    keepRhythm: (rhythm) => facts.write(RHYTHM, rhythm, LIFE),
    async salt() {
      const known = await value(SALT)
      if (typeof known === 'string') return known
      const made = newSalt()
      await facts.write(SALT, made, SALT_LIFE)
      return made
    },
    async forget() {
      for (const key of [MODELS, RHYTHM, SALT]) await facts.remove(key)
    },
  }
}
