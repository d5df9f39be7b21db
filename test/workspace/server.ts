// How is the local Zendesk served? One process, two origins: the account with its agent workspace, and the app's package.

import { createServer, type RequestListener } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { answer } from '#workspace/rest/answer.ts'
import type { World } from '#workspace/world/world.ts'
import { pageFolder } from './page-build.ts'
import { sdkScript } from './sdk.ts'
import { appAssets } from './server/app-assets.ts'
import { type ChangeFeed, createChangeFeed } from './server/changes.ts'
import { namesThisMachine, sendJson, sendResponse, sendText, toRequest } from './server/exchange.ts'
import { frameClock } from './server/frame-clock.ts'
import { listen, stop } from './server/listen.ts'
import { pageSetup, type Story } from './server/setup.ts'

export interface WorkspaceOptions {
  world: World
  /** Folder of the built package. */
  dist: string
  /** Folder of the built workspace page; `buildPage` makes it. */
  page?: string
  /** Ports wished for: the next free ones are taken where these are not; 0 takes any. */
  port: number
  appPort: number
  /** Tickets to start from, where the account is the demo. */
  stories?: readonly Story[]
}

export interface RunningWorkspace {
  /** Origin of the account and its agent workspace, `http://localhost:4300`. */
  url: string
  /** Origin of the app's frames. */
  appUrl: string
  world: World
  /** Makes all open pages load their frames anew, after a rebuild of the package. */
  reloadApp(): void
  close(): Promise<void>
}

/** Starts both servers on this machine only. Rejects with a sentence for people where no port is free. */
export async function startWorkspace(options: WorkspaceOptions): Promise<RunningWorkspace> {
  const feed = createChangeFeed(options.world)
  const { appId } = pageSetup(options.world, '', []).installation
  const sdk = async (): Promise<string> =>
    frameClock(options.world.clock.now(), Date.now()) + (await sdkScript())
  const app = createServer(guarded(appAssets({ dist: resolve(options.dist), appId, sdk })))
  const appPort = await listen(app, options.appPort)
  // Another site for the browser than the account's, as it is in Zendesk: a process and storage of its own.
  const appUrl = `http://127.0.0.1:${appPort}`
  const account = createServer(guarded(accountServer(options, feed, appUrl)))
  const port = await listen(account, options.port === options.appPort ? appPort + 1 : options.port)
  return {
    url: `http://localhost:${port}`,
    appUrl,
    world: options.world,
    reloadApp: () => feed.send({ kind: 'app' }),
    close: async () => void (await Promise.all([stop(account), stop(app)])),
  }
}

/** Zendesk shows the package's own icon in its bar. */
const NAV_BAR_ICON = '/__workspace/icon_nav_bar.svg'

function accountServer(options: WorkspaceOptions, feed: ChangeFeed, appUrl: string): RequestListener {
  const page = sirv(options.page ?? pageFolder, { dev: true, etag: true })
  const icon = sirv(join(options.dist, 'assets'), { dev: true, extensions: [] })
  return async (message, response) => {
    const path = (message.url ?? '/').split('?')[0] ?? '/'
    const notFound = (): void => sendText(`No such page: ${path}`, response, 404)
    if (path === '/__workspace/changes') return feed.connect(message, response)
    if (path === NAV_BAR_ICON) {
      message.url = '/icon_nav_bar.svg'
      return icon(message, response, notFound)
    }
    if (path === '/__workspace/page')
      return sendJson(pageSetup(options.world, appUrl, options.stories ?? []), response)
    if (path.startsWith('/api/') || path.startsWith('/__workspace/')) {
      const request = await toRequest(message)
      const window = request.headers.get('x-workspace-window')
      return sendResponse(await feed.during(window, () => answer(options.world, request)), response)
    }
    response.setHeader('cache-control', 'no-cache')
    page(message, response, notFound)
  }
}

function guarded(listener: RequestListener): RequestListener {
  return async (message, response) => {
    if (!namesThisMachine(message))
      return sendText('This workspace answers to localhost only.', response, 403)
    try {
      await (listener(message, response) as unknown)
    } catch (error) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
      if (response.headersSent) response.destroy()
      else sendText(`The workspace failed: ${cause}`, response, 500)
    }
  }
}
