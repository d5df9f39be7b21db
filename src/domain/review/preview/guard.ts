// How many past solves would the guard have stopped or warned of, and for what they lacked?

import { decideSave, type GuardPolicy, type Lack, policyFor } from '#domain/guard.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { Settings } from '#domain/settings.ts'
import { wouldAsk } from './so-far.ts'

export type GuardSettings = Pick<
  Settings,
  'guardPolicy' | 'guardBy' | 'guardInhibitor' | 'inhibitorAskedOneIn' | 'featuresOff'
>

export interface GuardPreview {
  solved: number
  /** Until it is mended; and once, then it goes through. By the first thing that was missing. */
  stopped: Readonly<Record<Lack, number>>
  warned: Readonly<Record<Lack, number>>
  /** Of all these: those on which Barometer was open. Past the others a guard goes by whatever its policy. */
  seen: number
}

/** Rules of forms are no part of it: rows do not tell their form. */
function policiesOf({ table }: Judged, settings: GuardSettings): (row: number) => GuardPolicy {
  if (settings.featuresOff.includes('reason')) return () => 'off'
  const { columns, codes } = table
  return (row) =>
    policyFor(settings.guardBy, settings.guardPolicy, {
      form: null,
      group: codes.group.idOf(columns.group[row] ?? 0),
      channel: codes.channel.textOf(columns.channel[row] ?? 0) || null,
    })
}

/** `solved`: contacts solved in the period. The field decides, as it does beside a ticket; an inherited reason is none. */
export function guardPreview(judged: Judged, solved: Uint32Array, settings: GuardSettings): GuardPreview {
  const { table, marks } = judged
  const { columns } = table
  const policyOf = policiesOf(judged, settings)
  const asks = settings.guardInhibitor && !settings.featuresOff.includes('inhibitors')
  const stopped = { reason_missing: 0, inhibitor_missing: 0 }
  const warned = { reason_missing: 0, inhibitor_missing: 0 }
  let seen = 0
  for (const row of solved) {
    const inherited = ((marks.bits[row] ?? 0) & MARK.inherited) !== 0
    const decision = decideSave({
      policy: policyOf(row),
      status: 'solved',
      reason: inherited ? null : table.codes.reason.textOf(columns.reason[row] ?? 0),
      inhibitorAsked: asks && wouldAsk(judged, row, settings.inhibitorAskedOneIn),
      inhibitor: table.codes.inhibitor.textOf(columns.inhibitor[row] ?? 0),
      alreadyWarned: () => false,
      roleCanSet: true,
    })
    if (decision.allow) continue
    const counts = decision.again ? warned : stopped
    counts[decision.because] += 1
    if (hasFlag(table, row, FLAG.stamped)) seen += 1
  }
  return { solved: solved.length, stopped, warned, seen }
}
