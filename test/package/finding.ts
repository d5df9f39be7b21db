// What is wrong with a package? One finding for each broken rule, under the name that Zendesk's validator gives it.

export interface Finding {
  /** Zendesk's identifier where its validator has one (`invalid_version`), else our own. */
  rule: string
  /** The file, and the place in it. */
  where: string
  detail: string
}

/** Path inside the zip → content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

export const finding = (rule: string, where: string, detail: string): Finding => ({ rule, where, detail })

export const textOf = (files: PackageFiles, path: string): string | undefined => {
  const bytes = files.get(path)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One finding for each key that the entry lacks or leaves empty. */
export const missingKeys = (entry: unknown, keys: readonly string[], where: string): Finding[] =>
  keys
    .filter((key) => !isObject(entry) || entry[key] === undefined || entry[key] === '')
    .map((key) => finding('missing_required_fields', where, key))
