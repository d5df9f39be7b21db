// How does Zendesk's SDK behave towards an app, without windows between app and desk?
// Method by method what the SDK's sources do: tests on this client prove what they would prove in a frame.

import type { FramePort, HookReply } from '#workspace/desk/frame-port.ts'
import { throughJson } from '#workspace/desk/json.ts'
import { reach } from '#workspace/desk/reach.ts'
import type { Desk } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'
import type { ZafClient } from '#zendesk/zaf/client.ts'
import type { Registered } from '#zendesk/zaf.ts'
import { answered, checkedPaths, checkedSet, checkedStrings, inTime } from './calls.ts'
import { createReplies } from './hook-reply.ts'

type Handler = (message?: unknown) => unknown

/** The SDK's whole client; the app's own typing names only what the app uses. */
export interface SdkClient extends ZafClient {
  set(path: string | Record<string, unknown>, value?: unknown): Promise<unknown>
  invoke(action: string | Record<string, unknown[]>, ...args: unknown[]): Promise<unknown>
  on(event: string, handler: Handler, context?: unknown): void
  off(event: string, handler?: Handler): Handler | false | undefined
  has(event: string, handler: Handler): boolean
  request(options: object | string): Promise<unknown>
  metadata(): Promise<unknown>
  context(): Promise<unknown>
  instance(guid: string): SdkClient
  postMessage(name: string, data?: unknown): void
}

/** What all clients of one document share. */
interface Document {
  desk: Desk
  guid: string
  registered: Registered
  clients: Map<string, SdkClient & { deliver(event: string, message: unknown): void; reply: Replier }>
}

type Replier = (event: string) => Promise<HookReply>

/** Registers as the frame of the instance; messages arrive in later turns, as between windows. */
export function connectInProcess(desk: Desk, guid: string): { client: SdkClient; registered: Registered } {
  const port: FramePort = {
    event: (name, message, instanceGuid) => {
      const copy = throughJson(message)
      queueMicrotask(() => document.clients.get(instanceGuid ?? guid)?.deliver(name, copy))
    },
    hook: async (name, instanceGuid) => {
      await Promise.resolve()
      const client = document.clients.get(instanceGuid ?? guid)
      return client ? client.reply(name) : new Promise(() => {})
    },
  }
  const { context, metadata } = desk.register(guid, port)
  const registered: Registered = { context, metadata, colorScheme: desk.getState().colorScheme }
  const document: Document = { desk, guid, registered, clients: new Map() }
  const client = createClient(document, guid)
  client.on('context.updated', () => {})
  return { client, registered }
}

function createClient(document: Document, own: string): SdkClient {
  const { desk, guid: root, registered } = document
  const handlers = new Map<string, Handler[]>()
  const of = (event: string): Handler[] => handlers.get(event) ?? []
  const announce = (event: string): void => desk.subscribeEvent(root, own, event, of(event).length)

  const client: SdkClient & { deliver(event: string, message: unknown): void; reply: Replier } = {
    get(path) {
      const paths = checkedPaths(path)
      return inTime('get', paths, desk.get(reach(desk, root, own), paths)).then((result) =>
        answered(path, result),
      )
    },
    set(...given) {
      const values = checkedSet(given)
      const copy = (throughJson(values) ?? {}) as Record<string, Json>
      return inTime('set', Object.keys(values), desk.set(reach(desk, root, own), copy)).then((result) =>
        answered(given[0], result),
      )
    },
    invoke(action, ...args) {
      const actions = typeof action === 'string' ? { [action]: args } : checkedStrings(action)
      const copy = (throughJson(actions) ?? {}) as Record<string, Json[]>
      return inTime('invoke', Object.keys(actions), desk.invoke(reach(desk, root, own), copy)).then(
        (result) => answered(action, result),
      )
    },
    on(event, handler, context) {
      if (typeof handler !== 'function') return
      handlers.set(event, [...of(event), context ? handler.bind(context) : handler])
      if (event !== 'app.registered') announce(event)
    },
    off(event, handler) {
      if (!handlers.has(event)) return false
      const index = handler ? of(event).indexOf(handler) : -1
      handlers.set(
        event,
        of(event).filter((_, at) => at !== index),
      )
      announce(event)
      return handler
    },
    has: (event, handler) => of(event).includes(handler),
    trigger: (event, message) => desk.trigger(root, own, event, throughJson(message)),
    async request(options) {
      const sent = typeof options === 'string' ? { url: options } : options
      const { ok, args } = await desk.request(root, (throughJson(sent) ?? {}) as { [key: string]: Json })
      const first = headersAs(desk, throughJson(args)?.[0 as never])
      if (!ok) throw first
      return first
    },
    metadata: async () => throughJson(registered.metadata),
    async context() {
      if (own === root) return throughJson(registered.context)
      const path = `instances.${own}`
      const result = (await client.get(path)) as Record<string, unknown>
      return result[path]
    },
    instance(guid) {
      if (!guid || typeof guid !== 'string') {
        throw new Error('The instance method expects an `instanceGuid` string.')
      }
      return document.clients.get(guid) ?? createClient(document, guid)
    },
    postMessage: () => {},
    deliver(event, message) {
      for (const handler of [...of(event)]) handler(message)
    },
    reply: createReplies(of),
  }
  document.clients.set(own, client)
  return client
}

/** In one process a header object can carry functions; across windows it cannot. */
function headersAs(desk: Desk, answer: unknown): unknown {
  if (desk.switches.headersAs === 'object' || typeof answer !== 'object' || answer === null) return answer
  const { headers } = answer as { headers?: Record<string, string> }
  return headers ? { ...answer, headers: new Headers(headers) } : answer
}
