// How is an agent's browser without pixels put together? Tabs, drafts, frames and the save over one account.

import { createAccount } from './account.ts'
import { applyMacro } from './actions/macro.ts'
import { dismiss } from './actions/notify.ts'
import { sendSessionMessage } from './actions/ticket.ts'
import { activate, activateDocument, setPopover } from './activation.ts'
import { getPaths, invokeActions, setPaths } from './calls.ts'
import { emit, emitChange, emitToAll } from './deliver.ts'
import { editDraft } from './edit.ts'
import { createEventTable } from './events.ts'
import type { FramePort } from './frame-port.ts'
import { announce, closeModal, contextOf, forgetFrame, mountLasting, setCollapsed } from './instances.ts'
import { metadataOf } from './metadata.ts'
import type { DeskOptions } from './options.ts'
import { refreshTicket } from './refresh.ts'
import { httpRequest } from './request.ts'
import { instanceOf, type Room } from './room.ts'
import { submitTicket } from './save.ts'
import { createState } from './state.ts'
import { DEFAULT_SWITCHES } from './switches.ts'
import { closeTab, openNavBar, openNewTicket, openOrganization, openTicket, openUser } from './tabs.ts'
import type { Desk } from './types.ts'
import { deliverWaiting } from './waiting.ts'

/** Opens nothing yet; everything it shows is read by `options.fetch` as one signed-in agent. */
export function createDesk(options: DeskOptions): Desk {
  const room: Room = {
    options,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    state: createState(),
    account: createAccount(options),
    events: createEventTable(),
    frames: new Map(),
    background: new Map(),
    activated: new Set(),
    displayed: new Set(),
    waiting: new Map(),
    gone: new Map(),
    viewport: { width: 1280, height: 800 },
    nextNotice: 1,
  }
  mountLasting(room)
  return {
    getState: room.state.get,
    subscribe: room.state.subscribe,
    openTicket: (ticketId) => openTicket(room, ticketId),
    openNewTicket: (requesterId) => openNewTicket(room, requesterId),
    openUser: (userId) => openUser(room, userId),
    openOrganization: (organizationId) => openOrganization(room, organizationId),
    openNavBar: async (path) => openNavBar(room, path),
    activate: (tabId) => activate(room, tabId),
    close: (tabId) => closeTab(room, tabId),
    edit: (tabId, change) => editDraft(room, tabId, change),
    submit: (tabId, status) => submitTicket(room, tabId, status),
    refresh: (tabId) => refreshTicket(room, tabId),
    sendMessage: (tabId, text) => sendSessionMessage(room, tabId, text),
    applyMacro: (tabId, macroId) => applyMacro(room, tabId, macroId),
    closeModal: (guid) => closeModal(room, guid),
    setPopover: (guid, open) => setPopover(room, guid, open),
    dismissNotice: (id) => dismiss(room, id),
    setCollapsed: (guid, collapsed) => setCollapsed(room, guid, collapsed),
    setTrayVisible: (trayVisible) => room.state.change({ trayVisible }),
    setColorScheme(colorScheme) {
      if (room.state.get().colorScheme === colorScheme) return
      room.state.change({ colorScheme })
      emitToAll(room, 'colorScheme.changed', colorScheme)
    },
    setViewers(tabId, viewers) {
      room.state.changeTab(tabId, { viewers: [...viewers] })
      emitChange(
        room,
        tabId,
        'ticket.viewers',
        viewers.map((viewer) => ({ ...viewer })),
      )
    },
    setViewport(size) {
      room.viewport = size
      emitToAll(room, 'window.resize', { ...size })
    },
    notification: (event, body, sender) => emitToAll(room, `api_notification.${event}`, { body, sender }),
    register: (guid, port) => register(room, guid, port),
    forget: (guid) => forgetFrame(room, guid),
    subscribeEvent(listener, target, event, count) {
      const own = instanceOf(room, listener)
      if (!own || own.app !== instanceOf(room, target)?.app) return
      room.events.set(listener, target, event, count)
      if (listener === target && count > 0) deliverWaiting(room, target, event)
    },
    get: (guid, paths) => getPaths(room, guid, paths),
    set: (guid, values) => setPaths(room, guid, values),
    invoke: (guid, actions) => invokeActions(room, guid, actions),
    trigger(from, target, event, message) {
      if (instanceOf(room, from)?.app === instanceOf(room, target)?.app) emit(room, target, event, message)
    },
    request: (guid, request) => httpRequest(room, guid, request),
    switches: room.switches,
  }
}

/** A frame that registers again is a new document: what the old one asked for is forgotten. */
function register(room: Room, guid: string, port: FramePort): ReturnType<Desk['register']> {
  const instance = instanceOf(room, guid)
  if (!instance) throw new Error(`There is no frame ${guid} on this desk.`)
  forgetFrame(room, guid)
  room.frames.set(guid, port)
  room.gone.set(guid, new AbortController())
  activateDocument(room, guid)
  announce(room, guid, 'instance.registered')
  return { context: contextOf(room, instance), metadata: metadataOf(room, instance.app) }
}
