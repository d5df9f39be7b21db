// How do two windows of different origins speak in Node? As browsers let them: by messages, exact origins, and copies.

type Listener = (event: MessageEvent) => void

/** As much of a window as the SDK and the wire use. */
export interface FakeWindow {
  addEventListener(type: 'message', listener: Listener): void
  removeEventListener(type: 'message', listener: Listener): void
  postMessage(data: unknown, targetOrigin: string): void
}

export interface FakeFrame {
  /** The element in the host's page. */
  element: { contentWindow: FakeWindow }
  /** The frame's own globals. */
  globals: Record<string, unknown>
  /** Messages that the frame posted, as sent. */
  sent: unknown[]
  /** Messages that the host posted to the frame, as sent. */
  received: unknown[]
  /** Uncaught errors of the frame's message handlers. */
  errors: unknown[]
  /** Posts to the host as this frame. */
  post(data: unknown, targetOrigin?: string): void
}

/** A message between windows is a task of its own: it never arrives within the turn that sent it. */
const asTask = (work: () => void): void => void setTimeout(work, 0)

export function createHostWindow(): FakeWindow & { deliver(event: Partial<MessageEvent>): void } {
  const listeners = new Set<Listener>()
  return {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    postMessage: () => {},
    deliver: (event) => {
      for (const listener of [...listeners]) listener(event as MessageEvent)
    },
  }
}

interface Origins {
  host: string
  app: string
}

/** A frame at `search` within the host window, with the globals that a document has for the SDK. */
export function createFakeFrame(
  host: ReturnType<typeof createHostWindow>,
  origins: Origins,
  search: string,
): FakeFrame {
  const listeners = new Set<Listener>()
  const sent: unknown[] = []
  const received: unknown[] = []
  const errors: unknown[] = []

  const parent = {
    postMessage(data: unknown, targetOrigin: string): void {
      const copy = structuredClone(data)
      sent.push(copy)
      if (targetOrigin !== origins.host) return
      asTask(() => host.deliver({ data: copy, origin: origins.app, source: contentWindow as never }))
    },
  }
  const contentWindow: FakeWindow = {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    postMessage(data, targetOrigin) {
      const copy = structuredClone(data)
      received.push(copy)
      if (targetOrigin !== origins.app) return
      asTask(() => {
        const event = { data: copy, origin: origins.host, source: parent } as unknown as MessageEvent
        for (const listener of [...listeners]) {
          try {
            listener(event)
          } catch (error) {
            errors.push(error)
          }
        }
      })
    },
  }
  const globals: Record<string, unknown> = {
    parent,
    Promise,
    addEventListener: contentWindow.addEventListener,
    document: { location: { search, hash: '' } },
  }
  return {
    element: { contentWindow },
    globals,
    sent,
    received,
    errors,
    post: (data, targetOrigin = origins.host) => parent.postMessage(data, targetOrigin),
  }
}

/** Runs a classic script in the frame: its free `window` and `document` are the frame's. */
export function runScript(frame: FakeFrame, script: string): void {
  new Function('window', 'document', script)(frame.globals, frame.globals.document)
}
