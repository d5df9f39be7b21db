// Is there a Zendesk around us, and what can it do? The host port over Zendesk's SDK.

import { HostError } from './errors.ts'
import type { ColorScheme, Host } from './host.ts'
import { readContext, readInstallation } from './schemas/surroundings.ts'
import type { ZafClient, ZafGlobal } from './zaf/client.ts'
import { pathFailure, pathValue, refusal, wholeFailure } from './zaf/outcome.ts'
import { WRITE_PATIENCE, withPatience } from './zaf/patience.ts'
import { byPath, readsTogether } from './zaf/reads.ts'
import { requestOnce } from './zaf/request.ts'
import { voteOnSaves } from './zaf/save.ts'

/** Milliseconds that the page around us has for its first word. */
const REGISTRATION_PATIENCE = 15_000
const SCHEME_PATIENCE = 1_000

/** What `app.registered` brought, unparsed; the colour scheme where the frame's address tells it. */
export interface Registered {
  context: unknown
  metadata: unknown
  colorScheme?: ColorScheme
}

const asScheme = (value: unknown): ColorScheme | undefined =>
  value === 'dark' || value === 'light' ? value : undefined

const schemeInAddress = (win: Window): ColorScheme | undefined =>
  asScheme(new URLSearchParams(win.location.search).get('colorScheme')) ??
  asScheme(new URLSearchParams(win.location.hash.slice(1)).get('colorScheme'))

async function schemeFromHost(client: ZafClient): Promise<ColorScheme> {
  try {
    const result = await withPatience(() => client.get(['colorScheme']), SCHEME_PATIENCE, 'colorScheme')
    return asScheme(pathValue(result, 'colorScheme')) ?? 'light'
  } catch {
    return 'light'
  }
}

function registration(client: ZafClient, waiting?: () => void): Promise<Registered> {
  // Registered at once, in the same turn as `init`: a handler added after registration never runs.
  const registered = new Promise<Registered>((resolve) => {
    client.on('app.registered', (message) => {
      const { context, metadata } = (message ?? {}) as Partial<Registered>
      resolve({ context, metadata })
    })
  })
  return withPatience(() => registered, REGISTRATION_PATIENCE, 'app.registered').catch((late: unknown) => {
    if (waiting === undefined) throw late
    waiting()
    return registered
  })
}

function clientIn(win: Window): ZafClient {
  const sdk = (win as { ZAFClient?: ZafGlobal }).ZAFClient
  try {
    const client = sdk ? sdk.init() : false
    if (client !== false) return client
  } catch (cause) {
    throw new HostError('not_in_zendesk', 'the SDK could not start', { cause })
  }
  throw new HostError('not_in_zendesk', 'opened outside Zendesk')
}

/**
 * Waits for the page around us. Call it once, while the document loads. `waiting` hears that it takes long, and the
 * word that comes later still counts.
 * @throws HostError `not_in_zendesk` outside Zendesk, `malformed`; `timeout` where nobody answers or hears of it.
 */
export async function connectZaf(win: Window, waiting?: () => void): Promise<Host> {
  const client = clientIn(win)
  const registered = await registration(client, waiting)
  const colorScheme = schemeInAddress(win) ?? (await schemeFromHost(client))
  return zafHost(client, { ...registered, colorScheme })
}

function parsed<T>(read: (raw: unknown) => T, raw: unknown, where: string): T {
  try {
    return read(raw)
  } catch (cause) {
    throw new HostError('malformed', `unreadable ${where}`, { where, cause })
  }
}

async function writeAll(client: ZafClient, values: Readonly<Record<string, unknown>>): Promise<void> {
  const paths = Object.keys(values)
  if (paths.length === 0) return
  const where = paths.join(',')
  try {
    const result = await withPatience(() => client.set({ ...values }), WRITE_PATIENCE, where)
    const failure = wholeFailure(result, paths, where)
    if (failure) throw failure
    for (const path of paths) {
      const error = pathFailure(result, path)
      if (error) throw error
    }
  } catch (error) {
    throw refusal(error, where)
  }
}

async function invokeOne(client: ZafClient, action: string, args: readonly unknown[]): Promise<unknown> {
  try {
    // The single form: the bulk form takes strings only and refuses some actions.
    const result = await withPatience(() => client.invoke(action, ...args), WRITE_PATIENCE, action)
    const failure = wholeFailure(result, [action], action) ?? pathFailure(result, action)
    if (failure) throw failure
    return pathValue(result, action)
  } catch (error) {
    throw refusal(error, action)
  }
}

/**
 * The port over a client that is registered.
 * @throws HostError `malformed` where context or metadata cannot be read.
 */
export function zafHost(client: ZafClient, registered: Registered): Host {
  const read = readsTogether(client)
  return {
    context: parsed(readContext, registered.context, 'context'),
    installation: parsed(readInstallation, registered.metadata, 'metadata'),
    colorScheme: registered.colorScheme ?? 'light',
    read: async (paths) => byPath(paths, await read(paths)),
    write: (values) => writeAll(client, values),
    invoke: (action, ...args) => invokeOne(client, action, args),
    on: (event, listener, signal) => {
      if (signal.aborted) return
      // A function of its own for each subscription: `off` finds a handler only by identity.
      const handler = (message: unknown): void => listener(message)
      client.on(event, handler)
      signal.addEventListener('abort', () => client.off(event, handler), { once: true })
    },
    onSave: (vote, signal) => voteOnSaves(client, vote, signal),
    request: (call) => requestOnce(client, call),
    // `instance` of our own guid is this client itself; another guid's child is ready only after registration.
    trigger: (instanceGuid, event, message) => {
      try {
        client.instance(instanceGuid).trigger(event, message)
      } catch (error) {
        throw refusal(error, event)
      }
    },
  }
}
