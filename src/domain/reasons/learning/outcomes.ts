// What would have been suggested for the contacts that were held out, and what was right?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Blend, Certainty, Judged } from './blend.ts'
import { calibrated, leadOf, probabilitiesOf } from './odds.ts'

/** How strongly the descriptions of the reasons speak for each, adding up to one; empty where they are silent. */
export type Described = (text: TicketText) => ReadonlyMap<string, number>

/** What is made of a held-out contact. */
interface Opinion {
  /** Which contact it is, and the class of its reason. */
  row: number
  truth: number
  /** By class, adding up to one. */
  shares: Float32Array
  /** See {@link leadOf}. */
  lead: number
}

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

/** What the blend says of the held-out texts. */
export function* learnedOf(
  { classes, rows, truth, scores }: Judged,
  blend: Blend,
): Generator<void, Opinion[]> {
  const opinions: Opinion[] = []
  for (const [place, one] of truth.entries()) {
    if (place % AT_ONCE === 0) yield
    const mixed = new Float32Array(classes)
    for (const [way, share] of blend.entries())
      for (let k = 0; k < classes; k += 1)
        mixed[k] = (mixed[k] as number) + share * (scores[way]?.[place * classes + k] ?? 0)
    opinions.push({
      row: rows[place] as number,
      truth: one,
      shares: probabilitiesOf(mixed),
      lead: leadOf(mixed),
    })
  }
  return opinions
}

/** What was learned, calibrated, and the descriptions with it, as suggestions will. */
export function* suggestedOf(
  learned: readonly Opinion[],
  certainty: Certainty,
  { values, texts }: { values: readonly string[]; texts: readonly TicketText[] },
  described: Described,
): Generator<void, Opinion[]> {
  const asked = texts.length <= MOST_ASKED
  const believed = shareOfDescriptions(texts.length)
  const opinions: Opinion[] = []
  for (const [place, opinion] of learned.entries()) {
    if (place % AT_ONCE === 0) yield
    const text = asked ? texts[opinion.row] : undefined
    const said: ReadonlyMap<string, number> = text ? described(text) : new Map()
    const shares = calibrated(opinion.shares, certainty)
    opinions.push({
      ...opinion,
      shares:
        said.size === 0
          ? shares
          : shares.map((share, k) => (1 - believed) * share + believed * (said.get(values[k] ?? '') ?? 0)),
    })
  }
  return opinions
}

/** How it turned out. */
export const outcomeOf = ({ shares, truth, lead }: Opinion): Outcome => {
  const own = shares[truth] as number
  let better = 0
  for (const other of shares) if (other > own) better += 1
  return { probability: Math.max(...shares), lead, right: better === 0, hit: better < 3 }
}
