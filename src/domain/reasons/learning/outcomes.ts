// What would have been suggested for the contacts that were held out, and what was right?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Blend, Judged } from './blend.ts'
import { leadOf, probabilitiesOf } from './model.ts'

/** How strongly the descriptions of the reasons speak for each, adding up to one; empty where they are silent. */
export type Described = (text: TicketText) => ReadonlyMap<string, number>

export interface Outcome {
  /** Of the first. */
  probability: number
  right: boolean
  /** See {@link leadOf}. */
  lead: number
  /** Whether the truth is among the first three. */
  hit: boolean
}

/** Of more contacts what the descriptions say hardly counts, and takes as long to be asked. */
const MOST_ASKED = 800
/** Contacts that count as much as what is said of the reasons. */
const TRUSTED_CONTACTS = 60
/** Texts judged in one piece: some milliseconds. */
const AT_ONCE = 50

/** The share that descriptions have in what is suggested, beside what so many contacts taught. */
export const shareOfDescriptions = (contacts: number): number =>
  TRUSTED_CONTACTS / (contacts + TRUSTED_CONTACTS)

/** What the blend says of the held-out texts, and the descriptions with it, as suggestions will. */
export function* outcomesOf(
  { classes, rows, truth, scores }: Judged,
  blend: Blend,
  { values, texts }: { values: readonly string[]; texts: readonly TicketText[] },
  described: Described,
): Generator<void, Outcome[]> {
  const outcomes: Outcome[] = []
  const asked = texts.length <= MOST_ASKED
  for (const [place, one] of truth.entries()) {
    if (place % AT_ONCE === 0) yield
    const mixed = new Float32Array(classes)
    for (const [way, share] of blend.entries())
      for (let k = 0; k < classes; k += 1)
        mixed[k] = (mixed[k] as number) + share * (scores[way]?.[place * classes + k] ?? 0)
    const text = asked ? texts[rows[place] as number] : undefined
    const said: ReadonlyMap<string, number> = text ? described(text) : new Map()
    const believed = said.size === 0 ? 0 : shareOfDescriptions(texts.length)
    const chances = probabilitiesOf(mixed).map(
      (learned, k) => (1 - believed) * learned + believed * (said.get(values[k] ?? '') ?? 0),
    )
    const own = chances[one] as number
    let better = 0
    for (const other of chances) if (other > own) better += 1
    outcomes.push({
      probability: Math.max(...chances),
      lead: leadOf(mixed),
      right: better === 0,
      hit: better < 3,
    })
  }
  return outcomes
}
