// How is the workspace page built? Apart from the app: nothing of it may reach the package.

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('./page'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('../../node_modules/.cache/barometer/page'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
  },
})
