// What do contacts look like whose words say what they are about, for tests of what is learned of reasons?

import { hash32 } from '#domain/hash.ts'
import { wordFeature } from '#domain/reasons/learning/features.ts'
import type { ReasonModel } from '#domain/reasons/learning/model.ts'
import { createRandom } from '#domain/reasons/learning/random.ts'
import type { ReasonSample } from '#domain/reasons/learning/samples.ts'
import { trainReasons } from '#domain/reasons/learning/train.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

export const text = (body: string): TicketText => ({
  subject: '',
  parts: [{ text: body, weight: 1 }],
  language: 'en',
})

const MATTERS: Readonly<Record<string, readonly string[]>> = {
  refund: ['money', 'refund', 'return', 'paid', 'amount'],
  parcel: ['parcel', 'courier', 'delivery', 'tracking', 'street'],
  login: ['password', 'login', 'code', 'locked', 'account'],
}
const IDLE = ['please', 'today', 'again', 'hello', 'since', 'morning', 'about', 'never']

/** Contacts whose words are drawn from their matter's and from idle ones; the seed decides. */
export const drawn = (many: number, seed = 1): ReasonSample[] => {
  const random = createRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: many }, (_, i) => {
    const value = Object.keys(MATTERS)[i % 3] ?? ''
    const words = [pick(MATTERS[value] ?? []), pick(IDLE), pick(MATTERS[value] ?? []), pick(IDLE), pick(IDLE)]
    return { value, text: text(words.join(' ')), requesterId: i }
  })
}

/** What they teach; an error where it is too little. */
export const trained = (samples: readonly ReasonSample[], salt = 'salt'): ReasonModel => {
  const model = trainReasons(samples, { salt })
  if (model === null) throw new Error('there is enough to learn from')
  return model
}

/** Whether the stem is among what is kept. */
export const holds = (model: ReasonModel, stem: string): boolean =>
  model.hashes.includes(wordFeature(hash32(`${model.salt}\nw${stem}`)))
