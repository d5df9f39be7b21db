// What is open on the agent's screen, and how do frames and the page talk to it?
// The desk is the agent's browser without pixels: tabs, drafts, apps and the save. It knows no transport:
// `wire.ts` puts it behind postMessage, `inProcess.ts` behind plain calls, and it reaches the account only by HTTP.

import type { Json } from '#workspace/records.ts'

export type Location =
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'user_sidebar'
  | 'organization_sidebar'
  | 'nav_bar'
  | 'modal'

/** One frame of one app. Its `guid` is Zendesk's instance guid. */
export interface Instance {
  guid: string
  location: Location
  /** `app` is ours; others come from tests (several apps voting on one save). */
  app: string
  tabId: string
  /** Relative URL within the app, with its own query and hash. */
  url: string
  /** Pixel height that the app asked for by `resize`; 100 until then. */
  height: number | string
  width: number | string
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
  /** Set while the save is under way or waits for the apps. */
  saving: boolean
  /** What stopped the last save: an app's veto or the server's validation. */
  problem: string | null
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

/** How the desk reaches one registered frame. A transport provides it. */
export interface FramePort {
  /** Delivers an event that the frame subscribed to; `instanceGuid` where it was subscribed on another instance. */
  event(name: string, message: Json | undefined, instanceGuid?: string): void
  /** Asks the frame's hook; resolves with its answer, or never. A transport does not time it out: the desk does. */
  hook(name: string, instanceGuid?: string): Promise<{ error?: { msg?: Json } }>
}

/** Outcome of a bulk get, set or invoke in Zendesk's own shape. */
export type CallResult = {
  errors: Record<string, { name: string; message: string; path: string }>
  [path: string]: unknown
}

/** Unsettled points of the platform that a test may flip (the first value is the default). */
export interface DeskSwitches {
  /** Milliseconds that the desk waits for a save hook, then saves. */
  hookTimeout: number
  submitEventsAfterVeto: boolean
  statusInHook: 'new' | 'old'
  /** Values set by an app inside the hook are part of the save. */
  hookWritesSaved: boolean
  ticketCarriesCustomFields: boolean
  editorInsert: 'works' | 'rejects' | 'silent'
  headersAs: 'object' | 'getter'
}

export interface Desk {
  getState(): DeskState
  /** Calls the listener after each change; returns how to stop. */
  subscribe(listener: () => void): () => void

  // What the agent does on the page
  openTicket(ticketId: number): Promise<Tab>
  openNewTicket(requesterId?: number): Promise<Tab>
  openUser(userId: number): Promise<Tab>
  openOrganization(organizationId: number): Promise<Tab>
  openNavBar(): Promise<Tab>
  activate(tabId: string): void
  close(tabId: string): void
  /** The agent's own edit of the draft: events go to the frames as for edits by apps. */
  edit(tabId: string, change: Partial<Draft>): void
  /** Runs hooks, saves through HTTP, sends the submit events. `status` is what the Submit button says. */
  submit(tabId: string, status: string): Promise<SubmitOutcome>
  setColorScheme(scheme: 'light' | 'dark'): void
  setTrayVisible(visible: boolean): void
  dismissNotice(id: number): void
  /** Reads the ticket again after someone else changed it; sends `ticket.updated` and conversation events. */
  refresh(tabId: string): Promise<void>

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

export interface DeskOptions {
  /** Where the account answers: real fetch in the page, the handlers in process. Signed in as one agent. */
  fetch: (request: Request) => Promise<Response>
  /** Origin of the account, for `fetch`. */
  origin: string
  /** The manifest's locations: which URL each opens, and the installation's metadata. */
  installation: {
    appId: number
    installationId: number
    name: string
    version: string
    locations: Partial<Record<Location, string>>
    settings: Record<string, Json>
  }
  subdomain: string
  switches?: Partial<DeskSwitches>
}
