// What could an agent know of first contact when this contact was solved: did anything speak against it by then?

import { asksInhibitor, type InhibitorQuestion } from '#domain/guard.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

const SAID = MARK.saidYes | MARK.saidNo

/**
 * By the contact itself and those of its issue that came before it, never by later ones. Its metrics are today's: a
 * reopen after the solve counts, because rows do not tell when it was.
 */
export function failedSoFar({ links, grounds, marks }: Judged, row: number): boolean {
  const said = (marks.bits[row] ?? 0) & SAID
  if (said !== 0) return (said & MARK.saidYes) === 0
  let against = grounds[row] !== 0
  for (let at = row; at >= 0; at = links.before[at] ?? -1) {
    if (links.first[at] !== at && links.chaser[at] !== 1) return true
    against ||= grounds[at] !== 0
  }
  return against
}

/** Whether its agent would be asked what inhibited resolution, where one in so many is asked. */
export function wouldAsk(judged: Judged, row: number, oneIn: number): boolean {
  const outcome: InhibitorQuestion['outcome'] = failedSoFar(judged, row) ? 'no' : 'open'
  const cannotResolve = ((judged.marks.bits[row] ?? 0) & MARK.cannot) !== 0
  return asksInhibitor({ ticketId: judged.table.ids.idOf(row + 1) ?? 0, outcome, cannotResolve, oneIn })
}
