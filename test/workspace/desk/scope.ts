// From which frame does a call come, and what may it touch there?

import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import { isObject, textOf } from './json.ts'
import { type Room, tabOf } from './room.ts'
import type { Draft, Instance, Location, Tab } from './types.ts'

/** The frame that a call is addressed to, and the tab it sits in. */
export interface Scope {
  room: Room
  instance: Instance
}

/** A failure of one path or action: it lands in `errors`, beside the results of the others. */
export class CallError extends Error {
  override readonly name: string

  constructor(message: string, name = 'Error') {
    super(message)
    this.name = name
  }
}

export const noSuchApi = (): CallError => new CallError('No such Api', 'APIError')

const WITH_TICKET: readonly Location[] = ['ticket_sidebar', 'new_ticket_sidebar', 'ticket_editor']

/** The open ticket of the frame's tab. Throws where there is none (nav bar, modals, users). */
export function ticketOf({ room, instance }: Scope): { tab: Tab; draft: Draft } {
  const tab = WITH_TICKET.includes(instance.location) ? tabOf(room, instance.tabId) : undefined
  if (!tab?.draft) throw noSuchApi()
  return { tab, draft: tab.draft }
}

/** The same, where a reply can be written. Throws on closed tickets: they have no composer. */
export function replyOf(scope: Scope): { tab: Tab; draft: Draft } {
  const found = ticketOf(scope)
  if (found.tab.record?.status === 'closed') throw new CallError('is not available on a closed ticket')
  return found
}

export function tabOfScope({ room, instance }: Scope): Tab {
  const tab = tabOf(room, instance.tabId)
  if (!tab) throw new CallError('This frame is no longer on the screen.')
  return tab
}

/** A written text; nothing is the empty text. Throws on lists and objects: no host makes a text of them. */
export function textIn(value: Json | undefined): string {
  if (typeof value === 'object' && value !== null) throw new CallError('takes a text')
  return textOf(value)
}

/** A written list of texts. Throws on anything else: a single text must not empty what it should fill. */
export function textsIn(value: Json): string[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw new CallError('takes a list of texts')
  return value.map(String)
}

/** Follows the path's segments into a value; null ends the walk with null, an unknown key is no path. */
export function walk(value: Json | undefined, segments: readonly string[]): Json | undefined {
  let here = value
  for (const segment of segments) {
    if (here === null) return null
    const next: Json | undefined = isObject(here)
      ? entryOf(here, segment)
      : Array.isArray(here)
        ? here[Number(segment)]
        : undefined
    if (next === undefined) throw noSuchApi()
    here = next
  }
  return here
}
