import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { describeHostContract } from '#workspace/contract.ts'
import { launchChromium } from './chromium.ts'
import { openInBrowser } from './contract/door.ts'
import { type ContractServers, startServers } from './contract/servers.ts'

let browser: Browser
let page: Page
let servers: ContractServers

beforeAll(async () => {
  servers = await startServers()
  browser = await launchChromium()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await servers?.close()
})

describeHostContract(
  'in cross-origin frames of a browser',
  openInBrowser(
    () => page,
    () => servers,
  ),
)
