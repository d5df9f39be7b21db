import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { FULL } from '#test/full.ts'
import { describeHostContract } from '#workspace/contract.ts'
import { workersChromium } from './chromium.ts'
import { openInBrowser } from './contract/door.ts'
import { type ContractServers, startServers } from './contract/servers.ts'

let page: Page
let servers: ContractServers

beforeAll(async () => {
  servers = await startServers()
  page = await (await workersChromium()).newPage()
})
afterAll(async () => {
  await page?.context().close()
  await servers?.close()
})

describeHostContract(
  'in cross-origin frames of a browser',
  openInBrowser(
    () => page,
    () => servers,
  ),
  FULL,
)
