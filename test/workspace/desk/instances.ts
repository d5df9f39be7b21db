// How do frames come and go?

import type { Json } from '#workspace/records/json.ts'
import { emit } from './deliver.ts'
import { isObject } from './json.ts'
import { appsOf, instanceOf, isPopover, LOCATIONS_OF, OURS, type Room, tabOf } from './room.ts'
import type { DeskState, Instance, Location, Tab } from './types.ts'

/** The SDK's document says nothing of a frame's height before the first `resize`; it is 100 pixels. */
const FIRST_HEIGHT = 100

/** Frames of every app that has a location for this kind of tab; ours is named on the tab. */
export function mountFrames(room: Room, tab: Tab): void {
  const [place] = LOCATIONS_OF[tab.kind]
  // A closed ticket has no composer, hence no toolbar.
  const locations = tab.record?.status === 'closed' ? [place] : LOCATIONS_OF[tab.kind]
  const mounted = mount(room, locations, tab.id)
  const ours = mounted.find(({ app, location }) => app === OURS && location === place)
  room.state.changeTab(tab.id, { instanceGuid: ours?.guid ?? '' })
}

/** Frames that belong to no tab: one of each app, for as long as the agent's page is open. */
export function mountLasting(room: Room): void {
  mount(room, ['background', 'top_bar'], '')
}

function mount(room: Room, locations: readonly Location[], tabId: string): Instance[] {
  const mounted = appsOf(room).flatMap(({ app, installation }) =>
    locations.flatMap((location): Instance[] => {
      const url = installation.locations[location]
      if (url === undefined) return []
      const instance = newInstance({ location, app, tabId, url })
      return [installation.unloaded?.includes(location) ? { ...instance, loaded: false } : instance]
    }),
  )
  if (mounted.length > 0) room.state.change({ instances: [...room.state.get().instances, ...mounted] })
  for (const { guid } of mounted) announce(room, guid, 'instance.created')
  return mounted
}

/** Frames that have, or are to be given, a window in the page. */
export const loadedFrames = ({ instances, modals }: DeskState): Instance[] =>
  [...instances, ...modals].filter(({ loaded }) => loaded)

export const newInstance = (given: Pick<Instance, 'location' | 'app' | 'tabId' | 'url'>): Instance => ({
  ...given,
  guid: crypto.randomUUID(),
  height: FIRST_HEIGHT,
  width: '100%',
  visible: given.location !== 'background' && !isPopover(given.location),
  loaded: !isPopover(given.location),
  collapsed: false,
})

/** Milliseconds that a frame has to hear of its end before its window is taken away. */
const LAST_WORDS = 200

/** Tells the frame, then takes it off the screen; at once where it does not listen. */
export function unmount(room: Room, guid: string): void {
  const listens = room.frames.has(guid) && room.events.listeners(guid, 'app.willDestroy').length > 0
  if (listens) {
    emit(room, guid, 'app.willDestroy')
    setTimeout(() => remove(room, guid), LAST_WORDS)
  } else {
    remove(room, guid)
  }
}

function remove(room: Room, guid: string): void {
  forgetFrame(room, guid)
  room.events.forget(guid)
  room.waiting.delete(guid)
  room.displayed.delete(guid)
  const without = (all: readonly Instance[]): Instance[] => all.filter((one) => one.guid !== guid)
  const { instances, modals } = room.state.get()
  room.state.change({ instances: without(instances), modals: without(modals) })
}

/** The window behind an instance is gone or starts anew: what it asked for is void. */
export function forgetFrame(room: Room, guid: string): void {
  room.frames.delete(guid)
  room.events.forgetListener(guid)
  room.activated.delete(guid)
  room.gone.get(guid)?.abort()
  room.gone.delete(guid)
}

export function closeModal(room: Room, guid: string): void {
  if (!room.state.get().modals.some((modal) => modal.guid === guid)) return
  const listeners = room.events.listeners(guid, 'modal.close')
  const ports = listeners.map((listener) => ({ listener, port: room.frames.get(listener) }))
  remove(room, guid)
  for (const { listener, port } of ports) {
    if (listener !== guid) port?.event('modal.close', { instanceGuid: guid }, guid)
  }
}

/** The frame hears of it as the agent sees it. */
export function setCollapsed(room: Room, guid: string, collapsed: boolean): void {
  if (instanceOf(room, guid)?.collapsed !== !collapsed) return
  room.state.changeInstance(guid, { collapsed })
  emit(room, guid, collapsed ? 'app.collapsed' : 'app.expanded')
}

/** What `context()` and `get('instances.<guid>')` tell. */
export function contextOf(room: Room, instance: Instance): Json {
  const tab = tabOf(room, instance.tabId)
  const subject = SUBJECT_KEY[instance.location]
  return {
    product: 'support',
    location: instance.location,
    instanceGuid: instance.guid,
    account: { subdomain: room.options.subdomain },
    ...(subject && tab && tab.subjectId !== null ? { [subject]: tab.subjectId } : {}),
  }
}

const SUBJECT_KEY: Partial<Record<Instance['location'], string>> = {
  ticket_sidebar: 'ticketId',
  ticket_editor: 'ticketId',
  user_sidebar: 'userId',
  organization_sidebar: 'organizationId',
}

/** All frames of the same app: apps do not see each other. */
export function siblings(room: Room, guid: string): Instance[] {
  const own = instanceOf(room, guid)
  const { instances, modals } = room.state.get()
  return [...instances, ...modals].filter((one) => one.app === own?.app)
}

/** Core events about a frame go to the app's other frames. */
export function announce(room: Room, guid: string, event: 'instance.created' | 'instance.registered'): void {
  const instance = instanceOf(room, guid)
  if (!instance) return
  const context = contextOf(room, instance)
  for (const sibling of siblings(room, guid)) {
    if (sibling.guid !== guid && isObject(context)) emit(room, sibling.guid, event, context)
  }
}
