// What did the customer write themselves? The message without greeting, signature, quoted history and boilerplate.

import { withoutForm, withoutSpeakers, withoutTrackers } from './boilerplate.ts'
import { withoutGreeting } from './greeting.ts'
import { withoutHistory } from './history.ts'
import { withoutSignature } from './signature.ts'

/** More than any mail holds in words; what lies beyond is a pasted log. Bounds time and memory. */
const LONGEST_TEXT = 1_000_000

const normalised = (raw: string): string =>
  raw
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\n{3,}/g, '\n\n')

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /[\p{L}\p{N}]/u.test(line))

const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/**
 * The customer's own words of an e-mail, web form or chat message in English, German, Spanish, French or Portuguese.
 * A step that would leave nothing is not taken: a mail that only says thanks keeps its thanks. Linear in time.
 */
export const cleanText = (raw: string): string => {
  const steps = [withoutHistory, withoutSpeakers, withoutForm, withoutGreeting, withoutSignature]
  const lines = steps.reduce<readonly string[]>(
    (rest, step) => {
      const next = step(rest)
      return hasWords(next) ? next : rest
    },
    withoutTrackers(normalised(raw)).split('\n'),
  )
  return joined(lines)
}
