// Which code of Zendesk's does the local Zendesk hand to the app? The SDK itself, as one classic script.

import { readFile } from 'node:fs/promises'
import { build } from 'vite'

const ENTRY = 'zaf-sdk-entry'
const RESOLVED = `\0${ENTRY}`

let built: Promise<string> | undefined

/**
 * A classic script that sets `window.ZAFClient`: the npm repackaging of Zendesk's sources, unmodified, bundled once a
 * process. The environment variable `ZAF_SDK_FILE` names another build to be served as it is.
 */
export function sdkScript(): Promise<string> {
  const other = process.env.ZAF_SDK_FILE
  if (other) return readFile(other, 'utf8')
  built ??= bundle()
  return built
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [entry],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'zafSdk', fileName: 'zaf_sdk' },
    },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((one) => one.type === 'chunk')
  if (!chunk) throw new Error('The SDK could not be bundled: the build gave no script.')
  return chunk.code
}

/** The package is CommonJS and gives no global; this is all that is added to it. */
const entry = {
  name: ENTRY,
  resolveId: (id: string) => (id === ENTRY || id.endsWith(`/${ENTRY}`) ? RESOLVED : null),
  load: (id: string) =>
    id === RESOLVED ? "import client from 'zendesk_app_framework_sdk'\nwindow.ZAFClient = client\n" : null,
}
