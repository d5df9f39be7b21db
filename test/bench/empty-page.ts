// How is the baseline page built: React, Garden and a handshake, in the form of a package?

import { copyFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Builds the page as `assets/sidebar.html` of a package of its own; resolves with the package's folder. */
export async function buildEmptyPage(): Promise<string> {
  const folder = join(tmpdir(), `barometer-empty-page-${process.pid}`)
  await build({
    configFile: false,
    root: here('./empty'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: join(folder, 'assets'),
      emptyOutDir: true,
      assetsDir: '.',
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: here('./empty/sidebar.html') },
    },
  })
  await mkdir(folder, { recursive: true })
  await copyFile(here('../../assets/icon_nav_bar.svg'), join(folder, 'assets/icon_nav_bar.svg'))
  return folder
}
