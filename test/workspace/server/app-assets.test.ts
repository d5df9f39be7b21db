import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appAssets } from './app-assets.ts'
import { listen, stop } from './listen.ts'

const CDN = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
const folder = await mkdtemp(join(tmpdir(), 'package-'))
const server = createServer(appAssets({ dist: folder, appId: 7001, sdk: () => 'window.ZAFClient = {}' }))
let origin = ''

beforeAll(async () => {
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'manifest.json'), '{}')
  await writeFile(join(folder, 'assets/a.html'), `<script src="${CDN}"></script><p>${'ß'}</p>`)
  await writeFile(join(folder, 'assets/a.js'), 'export {}')
  origin = `http://localhost:${await listen(server, 0)}`
})

afterAll(async () => {
  await stop(server)
  await rm(folder, { recursive: true })
})

const get = (path: string): Promise<Response> => fetch(`${origin}${path}`)

it('serves pages as they ship, but for the address of the SDK', async () => {
  const page = await get('/7001/assets/a.html?origin=x&app_guid=y')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toBe('<script src="./zaf_sdk.js"></script><p>ß</p>')
})

it('takes storage away before any other script where the address asks for it', async () => {
  const page = await (await get('/7001/assets/a.html?origin=x&storage=blocked')).text()
  expect(page).toBe('<script src="./no-storage.js"></script><script src="./zaf_sdk.js"></script><p>ß</p>')
  const script = await (await get('/7001/assets/no-storage.js')).text()
  const frame: Record<string, unknown> = {}
  new Function('window', script)(frame)
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    expect(() => frame[name]).toThrow(DOMException)
})

it.each([
  ['/7001/assets/a.js', 'export {}'],
  ['/7001/assets/zaf_sdk.js', 'window.ZAFClient = {}'],
])('serves %s as a script', async (path, text) => {
  const script = await get(path)
  expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(await script.text()).toBe(text)
})

it.each(['/', '/7001/manifest.json', '/7001/assets/none.js', '/7001/assets/none.html', '/8/assets/a.js'])(
  'does not find %s',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

it.each([
  '/7001/assets/..%2fmanifest.json',
  '/7001/assets/%2e%2e/manifest.json',
  '/7001/assets/..%2f..%2fa.html',
])('does not leave the package by %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})
