// What is open on the agent's screen, and how do frames and the page talk to it?
// The desk is the agent's browser without pixels: tabs, drafts, apps and the save. It knows no transport:
// `wire.ts` puts it behind postMessage, `in-process.ts` behind plain calls, and it reaches the account only by HTTP.

import type { Json } from '#workspace/records/json.ts'
import type { CallResult, FramePort } from './frame-port.ts'
import type { DeskSwitches } from './switches.ts'

export type Location =
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'user_sidebar'
  | 'organization_sidebar'
  | 'nav_bar'
  | 'modal'
  | 'background'
  | 'top_bar'
  | 'ticket_editor'

/** One frame of one app. Its `guid` is Zendesk's instance guid. */
export interface Instance {
  guid: string
  location: Location
  /** `app` is ours; others come from tests (several apps voting on one save). */
  app: string
  /** Empty where the frame belongs to no tab: background and top bar. */
  tabId: string
  /** Relative URL within the app, with its own query and hash. */
  url: string
  /** Pixel height that the app asked for by `resize`; 100 until then. */
  height: number | string
  width: number | string
  /** False after the app hid itself by `hide`, and where its popover is closed. */
  visible: boolean
  /** Has a window in the page. A popover gets one at its first opening or by `preloadPane`, and keeps it. */
  loaded: boolean
  /** The agent folded it up. */
  collapsed: boolean
}

/** The agent's unsaved copy of the ticket in a tab. */
export interface Draft {
  subject: string
  status: string
  customStatusId: number | null
  type: string
  priority: string
  tags: string[]
  /** By ticket field id. */
  customFields: Record<number, Json>
  assigneeId: number | null
  groupId: number | null
  formId: number | null
  requesterId: number | null
  /** A requester who is no user yet: the save makes one. */
  newRequester: { name: string; email: string } | null
  brandId: number | null
  externalId: string
  recipient: string
  collaboratorIds: number[]
  /** ISO; tasks only. */
  dueAt: string | null
  /** The problem that an incident belongs to. */
  problemId: number | null
  comment: { html: string; public: boolean; channel: string }
}

export interface ConversationEntry {
  id: number
  authorId: number
  authorName: string
  authorRole: 'end-user' | 'agent' | 'admin' | 'system'
  public: boolean
  html: string
  createdAt: string
  channel: string
}

export interface FieldOption {
  value: string
  label: string
  isEnabled: boolean
  isVisible: boolean
}

/** One property of the ticket as the agent sees it now: form, conditions, role and apps have been applied. */
export interface TabField {
  /** `custom_field_<id>`, or a system field's name: `subject`, `status`, `type`, `priority`, `group`, `assignee`, `tags` … */
  name: string
  id: number | null
  label: string
  type: string
  isVisible: boolean
  isEnabled: boolean
  /** Needed for the draft's present status. */
  isRequired: boolean
  requiredOnStatuses: string[]
  options: FieldOption[]
}

/** Another person who has the same ticket open. */
interface Viewer {
  id: number
  name: string
  isEditing: boolean
  isIdle: boolean
}

export interface Tab {
  id: string
  kind: 'ticket' | 'new_ticket' | 'user' | 'organization' | 'nav_bar'
  /** Ticket, user or organisation id; null for new tickets and the nav bar. */
  subjectId: number | null
  title: string
  /** The server's record as last read, null for new tickets. */
  record: { [key: string]: Json } | null
  draft: Draft | null
  conversation: ConversationEntry[]
  /** A ticket's in the form's order, a person's own ones by their keys; empty for the nav bar. */
  fields: TabField[]
  viewers: Viewer[]
  /** False for light agents and roles without public comments: there is only the internal note. */
  canReplyPublicly: boolean
  /** Chat and messaging: replies are sent by `sendMessage`, not by Submit. */
  sessionBased: boolean
  /** An app called `disableSave`. */
  saveDisabled: boolean
  /** Set while the save is under way or waits for the apps. */
  saving: boolean
  /** What stopped the last save: an app's veto or the server's validation. */
  problem: string | null
  /** Our app's frame in this tab; empty where the app has no such location. */
  instanceGuid: string
}

export interface Notice {
  id: number
  text: string
  kind: 'notice' | 'alert' | 'error'
}

/** What the page draws. Replaced, never mutated, on every change. */
export interface DeskState {
  tabs: readonly Tab[]
  activeTabId: string | null
  instances: readonly Instance[]
  modals: readonly Instance[]
  notices: readonly Notice[]
  colorScheme: 'light' | 'dark'
  trayVisible: boolean
}

export type SubmitOutcome = { saved: true } | { saved: false; reason: string }

export interface Desk {
  getState(): DeskState
  /** Calls the listener after each change; returns how to stop. */
  subscribe(listener: () => void): () => void

  // What the agent does on the page
  openTicket(ticketId: number): Promise<Tab>
  openNewTicket(requesterId?: number): Promise<Tab>
  openUser(userId: number): Promise<Tab>
  openOrganization(organizationId: number): Promise<Tab>
  /** A path is a deep link into the app: `app.route.changed`. */
  openNavBar(path?: string): Promise<Tab>
  /** Null shows the ticket list: the tab that was active is left (`app.deactivated`), none is entered. */
  activate(tabId: string | null): void
  close(tabId: string): void
  /** The agent's own edit of the draft: events go to the frames as for edits by apps. */
  edit(tabId: string, change: Partial<Draft>): void
  /** Runs hooks, saves through HTTP, sends the submit events. `status` is what the Submit button says. */
  submit(tabId: string, status: string): Promise<SubmitOutcome>
  setColorScheme(scheme: 'light' | 'dark'): void
  setTrayVisible(visible: boolean): void
  dismissNotice(id: number): void
  /** Folds one frame up or open: `app.collapsed`, `app.expanded`. */
  setCollapsed(guid: string, collapsed: boolean): void
  /** Reads the ticket again after someone else changed it; sends `ticket.updated` and conversation events. */
  refresh(tabId: string): Promise<void>
  /** Sends a chat or messaging reply at once, without a save. */
  sendMessage(tabId: string, text: string): Promise<void>
  applyMacro(tabId: string, macroId: number): Promise<void>
  closeModal(guid: string): void
  /** Opens or closes what stands behind an app's button: in the top bar, or in the editor's toolbar. */
  setPopover(guid: string, open: boolean): void
  setViewers(tabId: string, viewers: readonly Viewer[]): void
  setViewport(size: { width: number; height: number }): void
  /** What `POST /api/v2/apps/notify` brings to every frame of the app. */
  notification(event: string, body: Json, sender: Json): void
  // What frames do, each under its instance guid
  /** Called once per handshake: gives context and metadata, and starts deliveries. */
  register(guid: string, port: FramePort): { context: Json; metadata: Json }
  /** Forgets a frame that was reloaded or removed: its subscriptions and pending hooks. */
  forget(guid: string): void
  /** `count` live handlers of frame `listener` for the event on instance `target`. */
  subscribeEvent(listener: string, target: string, event: string, count: number): void
  get(guid: string, paths: readonly string[]): Promise<CallResult>
  set(guid: string, values: Readonly<Record<string, Json>>): Promise<CallResult>
  invoke(guid: string, actions: Readonly<Record<string, readonly Json[]>>): Promise<CallResult>
  trigger(from: string, target: string, event: string, message: Json | undefined): void
  /** `client.request`: `done` with the body (or the complete response), or `fail` with a jqXHR-like object. */
  request(guid: string, options: { [key: string]: Json }): Promise<{ ok: boolean; args: Json[] }>

  readonly switches: DeskSwitches
}
