// Did anything run, open, call or complain that no page of ours meant to?

import type { BrowserContext } from 'playwright-core'

export interface Trap {
  /** What an injected script did, dialogs, windows, and calls to hosts that are not the workspace's. */
  caught(): string[]
  /** All that frames and pages asked for: address and body. */
  asked(): readonly Asked[]
  /** All that they wrote into their consoles. */
  said(): readonly string[]
}

interface Asked {
  method: string
  url: string
  body: string
  /** Our app's: by its own frame, or through Zendesk's page. */
  ours: boolean
}

const OUR_FRAME = /\/assets\/(?:sidebar|review)\.html/
/** The workspace, and the account's own help centre, whose pictures a preview shows. */
const HERE = /^(?:localhost|127\.0\.0\.1|postwing\.zendesk\.com)$/
/** What addresses without a host may be asked for: the app's own pictures. */
const INLINE = /^(?:data:image\/|blob:)/

/** Set before the window's first page: scripts that set `__ran` are heard in every frame. */
export async function setTrap(window: BrowserContext): Promise<Trap> {
  const caught: string[] = []
  const asked: Asked[] = []
  const said: string[] = []
  await window.exposeBinding('__caught', (source, what: string) => {
    caught.push(`${what} in ${source.frame.url()}`)
  })
  await window.addInitScript(() => {
    const told = window as unknown as { __caught: (what: string) => void }
    Object.defineProperty(window, '__ran', { set: () => told.__caught('a script ran') })
  })
  window.on('dialog', async (dialog) => {
    caught.push(`a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  window.on('page', (page) => {
    if (window.pages().length > 1) caught.push(`a window: ${page.url()}`)
  })
  window.on('console', (message) => said.push(message.text()))
  window.on('request', (request) => {
    const url = request.url()
    const frame =
      request.serviceWorker() === null && request.isNavigationRequest() ? url : request.frame().url()
    const ours = OUR_FRAME.test(frame)
    const app = request.headers()['x-zendesk-app-id'] !== undefined
    asked.push({ method: request.method(), url, body: request.postData() ?? '', ours: ours || app })
    if (ours && !INLINE.test(url) && !HERE.test(new URL(url).hostname)) caught.push(`a call to ${url}`)
  })
  return { caught: () => [...caught], asked: () => asked, said: () => said }
}
