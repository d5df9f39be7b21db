// Where do the pages of the browser contract come from, and who answers their calls?

import { createServer, type RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { answer } from '#workspace/rest/answer.ts'
import { sdkScript } from '#workspace/sdk.ts'
import { sendResponse, toRequest } from '#workspace/server/exchange.ts'
import { listen, stop } from '#workspace/server/listen.ts'
import type { World } from '#workspace/world/world.ts'

export interface ContractServers {
  /** Origin of the account and the host's page. */
  host: string
  /** Origin of the frames. */
  app: string
  worlds: Map<string, World>
  close(): Promise<void>
}

/** Each page names its world in a header, so that many can be open on one server. */
export async function startServers(): Promise<ContractServers> {
  const worlds = new Map<string, World>()
  const [page, frame, sdk] = await Promise.all([script('./page.ts'), script('./frame.ts'), sdkScript()])
  const hostServer = createServer(hostListener(html(page), worlds))
  const appServer = createServer(pageListener(html(sdk, frame)))
  const ports = [await listen(hostServer, 0), await listen(appServer, 0)]
  return {
    host: `http://localhost:${ports[0]}`,
    app: `http://localhost:${ports[1]}`,
    worlds,
    close: async () => void (await Promise.all([stop(hostServer), stop(appServer)])),
  }
}

function hostListener(page: string, worlds: Map<string, World>): RequestListener {
  const showPage = pageListener(page)
  return async (message, response) => {
    const world = worlds.get(String(message.headers['x-contract-world']))
    if (world) sendResponse(await answer(world, await toRequest(message)), response)
    else showPage(message, response)
  }
}

function pageListener(page: string): RequestListener {
  return (_message, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page)
  }
}

const html = (...scripts: string[]): string =>
  `<!doctype html><title>Contract</title><link rel="icon" href="data:,"><body>${scripts
    .map((code) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`)
    .join('')}</body>`

/** One classic script of a module and all that it imports. */
async function script(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'contract' },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((one) => one.type === 'chunk')
  if (!chunk) throw new Error(`${entry} could not be bundled: the build gave no script.`)
  return chunk.code
}
