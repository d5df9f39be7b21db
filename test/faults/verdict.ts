// Is what was seen of a row good enough: nothing blank, said what failed, asked within bounds, and whole again afterwards?

import { type Call, nameOf } from './calls.ts'
import { othersAffected } from './feeds.ts'
import type { Kind } from './kinds.ts'
import { beyond, type Look, nameOfButton, RAW } from './look.ts'
import type { Seen } from './row.ts'

/**
 * What plans and roles lack, which Zendesk answers with 403 or 404: it counts as off, nothing is said of a failure, and
 * it is asked for again within the hour.
 */
const MAY_BE_OFF: readonly RegExp[] = [
  // Customer events: Suite and Support of some plans only.
  /\/users\/[^/]+\/events$/,
  // No help centre, none for this agent, or no community.
  /\/(help_center|community)\//,
  // Custom objects: plans without them, and accounts whose admin let nobody read them.
  /\/custom_objects\//,
  // Fields of organisations: plans without them.
  /\/organization_fields$/,
  // Several ticket forms: plans without them have one.
  /\/ticket_forms$/,
]
const OFF = new Set(['403', '404'])

/** Panels beside a ticket that a call belongs to; the others must stay exactly as they are. `undefined`: all. */
const BELONGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/(help_center|community)\/(?!users)/, ['Answers']],
  [/\/users\/[^/]+\/events$/, ['Health', 'Answers', 'Service history']],
  [/\/brands$/, ['Answers']],
  [/\/organizations/, ['Health', 'Service history']],
]

/**
 * On the records also hangs what nobody on the page waits for: the day's figures, worked out in the background, and the
 * customers who may be asked. They follow when the page is shown again; what was said to have failed is there by Retry.
 */
const FOLLOWS_LATER = /\/records\/search$/

const differing = (seen: Look, base: Look): readonly string[] =>
  [...base.parts].flatMap(([name, text]) => (seen.parts.get(name) === text ? [] : [name]))

const AROUND = 60

/** Where two texts part, a few words of both. */
const parting = (seen: string, base: string): string => {
  const at = [...base].findIndex((letter, index) => seen[index] !== letter)
  const from = Math.max(0, (at < 0 ? base.length : at) - AROUND / 2)
  return `“${seen.slice(from, from + AROUND)}” instead of “${base.slice(from, from + AROUND)}”`
}

/** As `differing`, each with what it shows. */
const shown = (seen: Look, base: Look): string =>
  differing(seen, base)
    .map((name) => `${name} (${parting(seen.parts.get(name) ?? '', base.parts.get(name) ?? '')})`)
    .join(', ')

/**
 * Three tries a call. A fact may be asked for by more than one part, and the parts of a count are asked for where the
 * whole, which would have been none, is not known.
 */
const bound = (calls: number): number => 4 * calls + 6

/** A notice or, where a table has a line for each thing, a line: one that was not there without the fault. */
export const saysSo = (seen: Look, base: Look): boolean =>
  beyond(seen.notices, base.notices).length > 0 || beyond(seen.said, base.said).length > 0

/** The setup check is a list of things to check and one button that does: that all is whole after it is asked below. */
const STANDING = /^check again$/i

/** A button that counts or looks again in good order is no way to try again what failed. */
const canRetry = (seen: Look, base: Look): boolean => {
  const names = seen.retries.map(nameOfButton)
  return names.some((name) => STANDING.test(name)) || beyond(names, base.retries.map(nameOfButton)).length > 0
}

/** Zendesk gives null for times of what has not happened: figures say of how many they are known, and believe it. */
const MAY_BE_NULL = /\/ticket_metrics$/

/** What is wrong with a row, one text each. */
export function faultsOf(call: Call, kind: Kind, seen: Seen, base: Seen): readonly string[] {
  const problems: string[] = []
  const isLegal = kind.name === 'fields null' && MAY_BE_NULL.test(call.path)
  const { during } = seen
  const lost = differing(during, base.during)
  if ([...during.parts.values()].some((text) => text === '')) problems.push('a part is blank')
  if (during.parts.size < base.during.parts.size)
    problems.push(`parts are gone: ${shown(during, base.during)}`)
  const raw = [...during.parts.values()].map((text) => RAW.exec(text)?.[0]).find((text) => text !== undefined)
  if (raw !== undefined) problems.push(`shows “${raw}”`)
  if (during.loading.length > 0) problems.push(`still loading: ${during.loading.join(', ')}`)
  const own = BELONGS.find(([path]) => path.test(call.path))?.[1]
  const others =
    own === undefined || !base.during.parts.has('Reason') ? [] : lost.filter((name) => !own.includes(name))
  if (others.length > 0) problems.push(`others are affected: ${others.join(', ')}`)
  const sections = othersAffected(call, during, base.during)
  if (sections.length > 0) problems.push(`other sections are affected: ${sections.join(', ')}`)
  if (kind.tells === 'late' && lost.length > 0)
    problems.push(`lacks something that came late: ${shown(during, base.during)}`)
  const isOff = OFF.has(kind.name) && MAY_BE_OFF.some((path) => path.test(call.path))
  const mustTell = kind.tells === undefined && !isOff && !isLegal
  if (mustTell && lost.length > 0) {
    if (!saysSo(during, base.during)) problems.push(`nothing is said of it: ${shown(during, base.during)}`)
    if (!canRetry(during, base.during)) problems.push(`no way to try again: ${shown(during, base.during)}`)
  }
  const made = seen.made.during.length
  if (made > bound(base.made.during.length))
    problems.push(`${made} calls instead of ${base.made.during.length}`)
  const isLater = FOLLOWS_LATER.test(call.path) && base.during.parts.has('tabpanel')
  if (mustTell && !isLater && differing(seen.after, base.after).length > 0)
    problems.push(`not whole by Retry: ${shown(seen.after, base.after)}`)
  if (!isLegal && seen.shownAgain !== null && differing(seen.shownAgain, base.after).length > 0)
    problems.push(`not whole again: ${shown(seen.shownAgain, base.after)}`)
  return problems.map((problem) => `${nameOf(call)}, ${kind.name}: ${problem}`)
}
