// Is what was seen of a row good enough: nothing blank, said what failed, asked within bounds, and whole again afterwards?

import { type Call, nameOf } from './calls.ts'
import type { Kind } from './kinds.ts'
import { type Look, RAW } from './look.ts'
import type { Seen } from './row.ts'

/**
 * Plans lack these, and Zendesk then answers 403 or 404: the feature counts as off and nothing is said. What is off is
 * asked for again within the hour.
 */
const MAY_BE_OFF = /\/(events|help_center|community|custom_objects|brands|organization_fields|groups)\b/
const OFF = new Set(['403', '404'])

/** Panels beside a ticket that a call belongs to; the others must stay exactly as they are. `undefined`: all. */
const BELONGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/(help_center|community)\/(?!users)/, ['Answers']],
  [/\/users\/[^/]+\/events$/, ['Health', 'Answers', 'Service history']],
  [/\/brands$/, ['Answers']],
  [/\/organizations/, ['Health', 'Service history']],
]

const differing = (seen: Look, base: Look): readonly string[] =>
  [...base.parts].flatMap(([name, text]) => (seen.parts.get(name) === text ? [] : [name]))

/** Retries are three tries a call, and a fact may be asked for by more than one part. */
const bound = (calls: number): number => 3 * calls + 6

const SAID =
  /could not|not known|does not allow|did not answer|took too long|signed out|no connection|understood|or you may not|cannot be seen/i

/** Where a table has a line for each thing, the line says it. */
const saysSo = (seen: Look, base: Look): boolean =>
  seen.notices.some((text) => !base.notices.includes(text)) ||
  [...seen.parts].some(([name, text]) => SAID.test(text) && text !== base.parts.get(name))

/** What is wrong with a row, one text each. */
export function faultsOf(call: Call, kind: Kind, seen: Seen, base: Seen): readonly string[] {
  const problems: string[] = []
  const { during } = seen
  const lost = differing(during, base.during)
  if ([...during.parts.values()].some((text) => text === '')) problems.push('a part is blank')
  if (during.parts.size < base.during.parts.size) problems.push(`parts are gone: ${lost.join(', ')}`)
  const raw = [...during.parts.values()].map((text) => RAW.exec(text)?.[0]).find((text) => text !== undefined)
  if (raw !== undefined) problems.push(`shows “${raw}”`)
  if (during.loading.length > 0) problems.push(`still loading: ${during.loading.join(', ')}`)
  const own = BELONGS.find(([path]) => path.test(call.path))?.[1]
  const others =
    own === undefined || !base.during.parts.has('Reason') ? [] : lost.filter((name) => !own.includes(name))
  if (others.length > 0) problems.push(`others are affected: ${others.join(', ')}`)
  if (kind.tells === 'late' && lost.length > 0)
    problems.push(`lacks something that came late: ${lost.join(', ')}`)
  const isOff = OFF.has(kind.name) && MAY_BE_OFF.test(call.path)
  if (kind.tells === undefined && !isOff && lost.length > 0) {
    if (!saysSo(during, base.during)) problems.push(`nothing is said of it: ${lost.join(', ')}`)
    if (during.retries.length === 0) problems.push('no way to try again')
  }
  const made = seen.made.during.length
  if (made > bound(base.made.during.length))
    problems.push(`${made} calls instead of ${base.made.during.length}`)
  if (seen.shownAgain !== null && differing(seen.shownAgain, base.after).length > 0)
    problems.push(`not whole again: ${differing(seen.shownAgain, base.after).join(', ')}`)
  return problems.map((problem) => `${nameOf(call)}, ${kind.name}: ${problem}`)
}
