// What does an uploaded zip hold, and why may it be no app?

import { unzipSync } from 'fflate'
import type { Finding } from '#test/package/finding.ts'
import { refusedByZendesk } from '#test/package/refused.ts'
import { checkSymlinks } from '#test/package/symlinks.ts'
import type { Json } from '#workspace/records/json.ts'

interface AppParameter {
  name: string
  type: string
  required: boolean
  secure: boolean
}

/** What an account keeps of a package: the manifest's part that answers show, and what an installation makes. */
export interface AppPackage {
  name: string
  version: string | null
  frameworkVersion: string
  defaultLocale: string
  singleInstall: boolean
  parameters: AppParameter[]
  /** `requirements.json`; empty where there is none. */
  requirements: Record<string, Json>
}

type JsonObject = Record<string, Json>

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parameterOf = (written: JsonObject): AppParameter => ({
  name: String(written.name),
  type: typeof written.type === 'string' ? written.type : 'text',
  required: written.required === true,
  secure: written.secure === true,
})

/** Manifest and requirements as an account keeps them; both have been checked. `name` is what the upload is called. */
export function describePackage(manifest: JsonObject, requirements: JsonObject, name?: string): AppPackage {
  const text = (key: string): string | null => {
    const value = manifest[key]
    return typeof value === 'string' ? value : null
  }
  return {
    name: name ?? text('name') ?? 'App',
    version: text('version'),
    frameworkVersion: text('frameworkVersion') ?? '2.0',
    defaultLocale: text('defaultLocale') ?? 'en',
    singleInstall: manifest.singleInstall === true,
    parameters: Array.isArray(manifest.parameters)
      ? manifest.parameters.filter(isObject).map(parameterOf)
      : [],
    requirements,
  }
}

function filesOf(zip: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')))
  } catch {
    return null
  }
}

const jsonFile = (files: ReadonlyMap<string, Uint8Array>, path: string): JsonObject => {
  const bytes = files.get(path)
  return bytes === undefined ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as JsonObject)
}

/** One line for each broken rule, under the validator's own name for it; the wording is the workspace's. */
const sentence = ({ rule, where, detail }: Finding): string => `${where}: ${detail} (${rule})`

/** The package in these bytes, or what Zendesk's validator has against it. */
export function readPackage(zip: Uint8Array, name?: string): AppPackage | { problems: string[] } {
  const files = filesOf(zip)
  if (files === null) return { problems: ['The file is no zip archive'] }
  const findings = [...refusedByZendesk(files), ...checkSymlinks(zip)]
  if (findings.length > 0) return { problems: findings.map(sentence) }
  return describePackage(jsonFile(files, 'manifest.json'), jsonFile(files, 'requirements.json'), name)
}
