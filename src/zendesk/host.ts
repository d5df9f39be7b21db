// What can the page around our frame do for us? The port that every screen and adapter stands on.

import type { HostError } from './errors.ts'

export type HostLocation =
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'user_sidebar'
  | 'organization_sidebar'
  | 'nav_bar'
  | 'modal'

export type ColorScheme = 'light' | 'dark'

/** Where this frame sits: fixed for its life, but for `ticketId`, which a new ticket gets only in its next frame. */
export interface HostContext {
  location: HostLocation
  instanceGuid: string
  subdomain: string
  ticketId?: number
  userId?: number
  organizationId?: number
}

/** What the account installed: `settings` holds the non-secure parameters of the manifest. */
export interface Installation {
  appId: number
  installationId: number
  name: string
  version: string
  settings: Readonly<Record<string, unknown>>
}

/** One answer per path asked for: its value, or why it could not be read. */
export type Reading = { ok: true; value: unknown } | { ok: false; error: HostError }

export interface HostCall {
  /** Relative to the account, `/api/v2/…`, without a query. */
  path: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Arrays are joined by commas; undefined is left out. */
  query?: Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>
  /** Sent as JSON. */
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** Milliseconds; 10,000 for GET and 20,000 for writes where absent. */
  timeout?: number
  signal?: AbortSignal
}

export interface HostAnswer {
  status: number
  /** Case-insensitive. */
  header(name: string): string | undefined
  /** Parsed JSON, or the text where the answer was no JSON, or undefined where it was empty. */
  body: unknown
}

/** Resolves to let the save through; resolves with a text to stop it and show that text. Rejecting lets it through. */
export type SaveVote = () => Promise<string | undefined>

export interface Host {
  readonly context: HostContext
  readonly installation: Installation
  /** The scheme at start; later ones come as `colorScheme.changed`. */
  readonly colorScheme: ColorScheme

  /** Reads several paths in one message. Never rejects: each path has its own outcome. */
  read<P extends string>(paths: readonly P[]): Promise<Record<P, Reading>>
  /** Sets several paths in one message. Rejects with the first path's HostError where any failed. */
  write(values: Readonly<Record<string, unknown>>): Promise<void>
  /** Runs an action (`ticket.tags.add`, `notify`, `resize` …); resolves with its result. Rejects with HostError. */
  invoke(action: string, ...args: readonly unknown[]): Promise<unknown>
  /** Listens until the signal aborts. */
  on(event: string, listener: (message: unknown) => void, signal: AbortSignal): void
  /** Takes part in the decision about each save of the ticket until the signal aborts. */
  onSave(vote: SaveVote, signal: AbortSignal): void
  /** One HTTP call with the agent's own rights. Rejects with HostError for every status of 400 and above. */
  request(call: HostCall): Promise<HostAnswer>
  /** Sends an event to another window of this app, by its instance guid. */
  trigger(instanceGuid: string, event: string, message?: unknown): void
}
