// Which sections of Review's tabs does a call feed? All others must show the same whatever becomes of it.

import { type Call, nameOf } from './calls.ts'
import type { Look } from './look.ts'

/** `head`: what stands around the sections, with pickers, what was read, and what failed. */
const HEAD = 'head'

const CONTACTS = /\/(search\/count|search\/export|ticket_fields|users)$/
/** Names that pickers and tables list. */
const NAMES = /\/(groups|brands|organization_fields)$/

/** How their names begin, beside the head. `undefined`: all, as what contacts are made of. */
const FEEDS: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
  [CONTACTS, undefined],
  // How all is to be judged, and how far along each ticket is.
  [/\/(records\/search|tickets\/show_many)$/, undefined],
  [NAMES, ['Coverage']],
  // The day's figures are worked out by who may see all tickets.
  [/\/users\/me$/, ['Sent most', 'Posts without an official answer']],
  // What the day's figures were is written by the page, and read by the next.
  [/^POST .*\/records$/, []],
  // A post that was sent is called by its title.
  [/\/community\/posts\//, ['Sent most', 'Posts without an official answer']],
  [/\/community\//, ['Community response time', 'Posts without an official answer', 'Board: ']],
  [/\/help_center\//, ['Sent most', 'Boards: what comes first for a reason', 'Board: ']],
  [
    /\/users\/show_many$/,
    ['Reflects product and supply', 'Onboarding unfinished', 'Advocate candidates', 'Movers'],
  ],
  [
    /\/organizations\/show_many$/,
    [
      'Organisations at risk',
      'Renewals in the next 90 days',
      'Movers',
      'What organisations ask of us, beside their value',
    ],
  ],
]

/** Sections that are not what they are without a fault, though the call does not feed them. */
export const othersAffected = (call: Call, seen: Look, base: Look): readonly string[] => {
  const name = nameOf(call)
  const found = FEEDS.find(([path]) => path.test(name))
  if (found === undefined || found[1] === undefined) return []
  const fed = found[1]
  return [...base.pieces].flatMap(([piece, text]) =>
    piece === HEAD || fed.some((start) => piece.startsWith(start)) || seen.pieces.get(piece) === text
      ? []
      : [piece],
  )
}
