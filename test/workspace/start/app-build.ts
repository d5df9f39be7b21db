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

/**
 * Builds the package, and anew after each change of its sources: `built` hears of each build after the first, with the
 * error where one stopped it. Resolves after the first build; rejects where that fails.
 */
export async function watchApp(built: (error: Error | null) => void): Promise<void> {
  const watcher = await build({ root, logLevel: 'silent', build: { watch: {} } })
  if (!('on' in watcher)) throw new Error('The build does not watch.')
  await new Promise<void>((resolve, reject) => {
    let report = (error: Error | null): void => {
      if (error) reject(error)
      else resolve()
      report = built
    }
    watcher.on('event', (event: Rolldown.RolldownWatcherEvent) => {
      if (event.code === 'BUNDLE_END' || event.code === 'ERROR') void event.result?.close()
      if (event.code === 'ERROR') report(event.error)
      if (event.code === 'END') report(null)
    })
  })
}
