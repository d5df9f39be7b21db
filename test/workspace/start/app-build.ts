// How does the package get built, and built again whenever its sources change?

import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where the package is built to. */
export const dist = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Builds the package once. */
export async function buildApp(): Promise<void> {
  await build({ root, logLevel: 'warn' })
}

export interface AppWatch {
  close(): Promise<void>
}

/** Builds the package anew after each change of its sources; `built` hears of it, with the error where one stopped it. */
export async function watchApp(built: (error: Error | null) => void): Promise<AppWatch> {
  const watcher = await build({ root, logLevel: 'silent', build: { watch: {} } })
  if (!('on' in watcher)) throw new Error('The build does not watch.')
  let first = true
  watcher.on('event', (event: Rolldown.RolldownWatcherEvent) => {
    if (event.code === 'ERROR') built(event.error)
    if (event.code !== 'BUNDLE_END') return
    if (!first) built(null)
    first = false
    void event.result.close()
  })
  return { close: () => watcher.close() }
}
