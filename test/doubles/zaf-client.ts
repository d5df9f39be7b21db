// What would Zendesk's SDK answer? A hand-written client for tests of the adapters.

import type { ZafClient, ZafRequest } from '#zendesk/zaf/client.ts'

type Handler = (message?: unknown) => unknown

export interface ZafAnswers {
  get?: (paths: string[]) => unknown
  set?: (values: Record<string, unknown>) => unknown
  invoke?: (action: string, args: unknown[]) => unknown
  request?: (options: ZafRequest) => unknown
}

export interface FakeZaf extends ZafClient {
  /** Every call as it went out: `['get', paths]`, `['invoke', action, ...args]` … */
  readonly sent: unknown[][]
  /** An event from the host. */
  emit(event: string, message?: unknown): void
  /** Number of live handlers. */
  listening(event: string): number
  /** Runs a hook's handlers as the SDK does: `null` where the save may go on, else what stopped it. */
  hook(event: string): Promise<{ stopped: unknown } | null>
}

const later = async (answer: () => unknown): Promise<unknown> => answer()

/** Answers come by promise; a value that is an Error is rejected, a promise is waited for. */
export function fakeZaf(answers: ZafAnswers = {}): FakeZaf {
  const sent: unknown[][] = []
  const handlers = new Map<string, Handler[]>()
  const of = (event: string): Handler[] => handlers.get(event) ?? []
  const nothing = (): unknown => ({ errors: {} })
  const client: FakeZaf = {
    sent,
    get(paths) {
      sent.push(['get', paths])
      return later(() => (answers.get ?? nothing)([paths].flat()))
    },
    set(values) {
      sent.push(['set', values])
      return later(() => (answers.set ?? nothing)(values))
    },
    invoke(action, ...args) {
      sent.push(['invoke', action, ...args])
      return later(() => (answers.invoke ?? nothing)(action, args))
    },
    request(options) {
      sent.push(['request', options])
      return later(() => (answers.request ?? nothing)(options))
    },
    on(event, handler) {
      handlers.set(event, [...of(event), handler])
    },
    off(event, handler) {
      handlers.set(
        event,
        of(event).filter((known) => known !== handler),
      )
    },
    trigger(event, message) {
      sent.push(['trigger', event, message])
    },
    instance(guid) {
      sent.push(['instance', guid])
      return client
    },
    emit(event, message) {
      for (const handler of of(event)) handler(message)
    },
    listening: (event) => of(event).length,
    async hook(event) {
      try {
        await Promise.all(of(event).map((handler) => handler()))
        return null
      } catch (stopped) {
        return { stopped }
      }
    },
  }
  return client
}

/** What `app.registered` brings to a ticket's sidebar. */
export const REGISTERED = {
  context: {
    product: 'support',
    location: 'ticket_sidebar',
    instanceGuid: 'guid-1',
    account: { subdomain: 'example' },
    ticketId: 4711,
  },
  metadata: {
    appId: 7001,
    installationId: 9001,
    name: 'Barometer',
    version: '0.1.0',
    settings: { title: 'B' },
  },
}
