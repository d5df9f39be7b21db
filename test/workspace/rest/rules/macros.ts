// The account's macros, and what each would make of a ticket.

import type { MacroRecord } from '#workspace/records/rules.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { presentTicket } from '#workspace/rest/tickets/ticket-record.ts'
import { afterMacro, macroChanges, macroComment } from '#workspace/world/macro-change.ts'
import { missing, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { mayUse } from '#workspace/world/rule-access.ts'
import { readTicket } from '#workspace/world/update-ticket.ts'
import { asAction, asDefinition, macroDefinitions } from './macro-definitions.ts'
import { filtered, ruleList } from './rule-list.ts'

const presentMacro = (call: Call, macro: MacroRecord): Record<string, unknown> => ({
  url: `${call.origin}/api/v2/macros/${macro.id}.json`,
  raw_title: macro.title,
  ...macro,
})

/** Admins are told of everybody's, unless they ask for what they could use themselves [doc]. */
function known(call: Call): MacroRecord[] {
  const user = signedIn(call)
  const all =
    rightsOf(user, call.world.people).level === 'admin' && call.query.get('only_viewable') !== 'true'
  return call.world.macros.all().filter((macro) => all || mayUse(call.world, user, macro))
}

function asked(call: Call): MacroRecord[] {
  const category = call.query.get('category')
  return filtered(call, known(call)).filter(
    ({ title }) => category === null || title.startsWith(`${category}::`),
  )
}

const list = (call: Call, macros: readonly MacroRecord[]): Answer =>
  ruleList(call, 'macros', macros, (macro) => presentMacro(call, macro))

function search(call: Call): Answer {
  const query = call.query.get('query')
  if (query === null || query.trim() === '') throw missing('query')
  const words = query.toLowerCase().split(/\s+/)
  const matches = ({ title }: MacroRecord): boolean =>
    words.every((word) => title.toLowerCase().includes(word))
  return list(call, asked(call).filter(matches))
}

function macroOf(call: Call): MacroRecord {
  const id = idParam(call, 'macro_id')
  const macro = known(call).find((one) => one.id === id)
  if (macro === undefined) throw notFound()
  return macro
}

function categories(call: Call): Answer {
  const names = known(call)
    .filter(({ active, title }) => active && title.includes('::'))
    .map(({ title }) => title.split('::')[0] ?? '')
  return ok({ categories: [...new Set(names)].sort() })
}

/** Only what would change. */
function changes(call: Call): Answer {
  const macro = macroOf(call)
  const user = signedIn(call)
  const comment = macroComment(call.world, user, macro, null)
  return ok({ result: { ticket: { ...macroChanges(user, macro), ...(comment ? { comment } : {}) } } })
}

/** The whole ticket as it would be, with the comment that would be written. */
function preview(call: Call): Answer {
  const user = signedIn(call)
  const ticket = readTicket(call.world, user, idParam(call, 'ticket_id'))
  const macro = macroOf(call)
  const after = afterMacro(call.world, user, macro, ticket)
  const comment = macroComment(call.world, user, macro, after)
  const shown = presentTicket(call.world, call.origin, after)
  return ok({ result: { ticket: { ...shown, ...(comment ? { comment } : {}) } } })
}

export const macroRoutes: readonly Route[] = [
  route('GET', '/api/v2/macros', 'agents', (call) => list(call, asked(call))),
  route('GET', '/api/v2/macros/active', 'agents', (call) =>
    list(
      call,
      asked(call).filter(({ active }) => active),
    ),
  ),
  route('GET', '/api/v2/macros/search', 'agents', search),
  route('GET', '/api/v2/macros/categories', 'agents', categories),
  route('GET', '/api/v2/macros/actions', 'agents', (call) =>
    ok({ actions: macroDefinitions(call.world).map(asAction) }),
  ),
  route('GET', '/api/v2/macros/definitions', 'agents', (call) =>
    ok({ definitions: { actions: macroDefinitions(call.world).map(asDefinition) } }),
  ),
  route('GET', '/api/v2/macros/{macro_id}', 'agents', (call) =>
    ok({ macro: presentMacro(call, macroOf(call)) }),
  ),
  route('GET', '/api/v2/macros/{macro_id}/apply', 'agents', changes),
  route('GET', '/api/v2/tickets/{ticket_id}/macros/{macro_id}/apply', 'agents', preview),
]
