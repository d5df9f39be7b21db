// Which words of a text spoke for a reason? Found by looking up the text's own words; the model knows none.

import { hash32 } from '#domain/hash.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { wordFeature } from './features.ts'
import { featureNumber, type ReasonModel } from './model.ts'

const MOST = 5

const entryOf = (model: ReasonModel, feature: number, wanted: number): number => {
  for (let at = model.starts[feature] ?? 0; at < (model.starts[feature + 1] ?? 0); at += 1)
    if (model.classes[at] === wanted) return (model.entries[at] ?? 0) * (model.scales[feature] ?? 0)
  return 0
}

/** Tokens of the text that speak for the value, strongest first, at most five. */
export const tellingWords = (model: ReasonModel, text: TicketText, value: string): string[] => {
  const wanted = model.values.indexOf(value)
  const language = text.language === 'unknown' ? model.language : text.language
  const found = new Set(
    [text.subject, ...text.parts.map((part) => part.text)].flatMap((part) => tokens(part, language)),
  )
  return [...found]
    .map((token): [string, number] => {
      const feature = featureNumber(model, wordFeature(hash32(`${model.salt}\nw${token}`)))
      return [token, feature < 0 ? 0 : entryOf(model, feature, wanted) * (model.weights[feature] ?? 0)]
    })
    .filter(([, worth]) => worth > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([token]) => token)
}
