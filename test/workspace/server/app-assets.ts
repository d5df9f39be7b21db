// What does the app's own origin serve? The built package exactly as it ships, but for where the SDK comes from.

import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join, normalize } from 'node:path'
import sirv from 'sirv'
import { sendText } from './exchange.ts'
import { NO_STORAGE } from './no-storage.ts'

/** The one line of the package that needs Zendesk's network. */
const SDK_ON_CDN = /https:\/\/static\.zdassets\.com\/zendesk_app_framework_sdk\/2\.0\/zaf_sdk(\.min)?\.js/g
const SDK_HERE = './zaf_sdk.js'

/** Asked for by `storage=blocked` in a page's address: as in a browser that lets other sites keep nothing. */
const FIRST_SCRIPT = '<script src="./no-storage.js"></script><script'

export interface AppAssets {
  /** Folder of the built package: it holds `assets/`. */
  dist: string
  appId: number
  /** Zendesk's SDK code, or any other build of it. */
  sdk: () => Promise<string> | string
}

/** Serves `/<app id>/assets/…`; everything else is not found, as on Zendesk's asset host. */
export function appAssets(options: AppAssets): RequestListener {
  const prefix = `/${options.appId}/assets/`
  const folder = join(options.dist, 'assets')
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false, extensions: [] })
  return async (request, response) => {
    const path = decodePath(request.url)
    const notFound = (): void => sendText(`Not in the package: ${path}`, response, 404)
    if (!path.startsWith(prefix)) return notFound()
    const name = normalize(path.slice(prefix.length))
    response.setHeader('cache-control', 'no-cache')
    if (name === 'no-storage.js') return sendScript(NO_STORAGE, response)
    if (name === 'zaf_sdk.js') return sendScript(await options.sdk(), response)
    if (name.endsWith('.html') && !name.startsWith('..')) {
      const page = await readFile(join(folder, name), 'utf8').catch(() => null)
      if (page === null) return notFound()
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      const shipped = page.replace(SDK_ON_CDN, SDK_HERE)
      const blocked = request.url?.includes('storage=blocked') === true
      return void response.end(blocked ? shipped.replace('<script', FIRST_SCRIPT) : shipped)
    }
    request.url = `/${name}`
    files(request, response, notFound)
  }
}

function sendScript(code: string, response: Parameters<RequestListener>[1]): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
  response.end(code)
}

function decodePath(url: string | undefined): string {
  const path = (url ?? '/').split('?')[0] ?? '/'
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
