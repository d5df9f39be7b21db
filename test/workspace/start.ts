// What does `npm start` do? Builds the app and the page, reads the account, and serves both until it is stopped.

import { buildPage } from './page-build.ts'
import type { RunningWorkspace } from './server.ts'
import { readStartAccount } from './start/account.ts'
import { buildApp, dist, watchApp } from './start/app-build.ts'
import { readOptions, type StartOptions, USAGE } from './start/options.ts'

async function start(options: StartOptions): Promise<void> {
  const began = performance.now()
  let workspace: RunningWorkspace | null = null
  const rebuilt = (error: Error | null): void => {
    console.log(error ? `The app does not build: ${error.message}` : 'The app was built anew.')
    if (!error) workspace?.reloadApp()
  }
  console.log('Building the app and the workspace …')
  const [{ world, stories, summary }] = await Promise.all([
    readStartAccount(options, (line) => console.log(line)),
    options.watch ? watchApp(rebuilt) : buildApp(),
    buildPage(),
  ])
  const { startWorkspace } = await import('./server.ts')
  const { port, appPort } = options
  workspace = await startWorkspace({ world, dist, port, appPort, stories })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (!workspace.url.endsWith(`:${port}`)) console.log(`Port ${port} is taken: the next free one is used.`)
  console.log(`${summary}\n\nAgent workspace: ${workspace.url}  (ready in ${seconds} s, Ctrl+C stops it)`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}

const asked = readOptions(process.argv.slice(2))
if (asked.kind === 'help') console.log(USAGE)
else if (asked.kind === 'wrong') fail(`${asked.problem}\n\n${USAGE}`)
else
  start(asked.options).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
