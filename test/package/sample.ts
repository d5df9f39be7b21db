// What is the smallest package that Zendesk takes, for tests that break it in one place?

import { zipSync } from 'fflate'

interface SampleManifest {
  [key: string]: unknown
  parameters: unknown[]
}

const manifest = (): SampleManifest => ({
  name: 'Sample',
  author: { name: 'Team' },
  defaultLocale: 'en',
  version: '1.0.0',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: { url: 'assets/index.html', flexible: true } } },
  parameters: [
    { name: 'limit', type: 'text', required: true },
    { name: 'credential', type: 'text', secure: true, scopes: ['header'] },
  ],
})

export interface SampleParts {
  manifest?: Record<string, unknown>
  requirements?: unknown
  /** By path; null leaves a file out. */
  files?: Record<string, string | null>
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The files of the sample with other parts; keys of the manifest that are undefined are left out. */
export function sampleFiles({
  manifest: other,
  requirements,
  files,
}: SampleParts = {}): Map<string, Uint8Array> {
  const texts: Record<string, string | null> = {
    'manifest.json': textOf({ ...manifest(), ...other }),
    'translations/en.json': textOf({ app: { name: 'Sample' } }),
    'assets/index.html': '<script src="./main.js"></script>',
    'assets/main.js': '',
    ...(requirements === undefined ? {} : { 'requirements.json': textOf(requirements) }),
    ...files,
  }
  const encoder = new TextEncoder()
  return new Map(
    Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [[path, encoder.encode(text)]])),
  )
}

export const sampleZip = (parts?: SampleParts): Uint8Array => zipSync(Object.fromEntries(sampleFiles(parts)))
