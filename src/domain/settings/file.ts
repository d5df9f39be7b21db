// How do settings become one file, and what of a file that somebody brings can be taken over?

import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { isRecord, type SettingsIssue, typeOf } from './checks.ts'
import { reachingKey } from './reaching.ts'
import { storedForm, validateSettings } from './stored.ts'

/** Far more than any settings need: what is larger is not ours. */
export const LARGEST_FILE = 1024 * 1024

/** The form that the app's parameter `settings_json` takes as well. `series`: as their records hold them, by name. */
export const settingsFile = (
  settings: Settings,
  reasons: Readonly<Record<string, ReasonDetails>>,
  series: Readonly<Record<string, object>> = {},
): string => {
  const file = `${JSON.stringify({ settings: storedForm(settings), reasons, series }, null, 2)}\n`
  // A number a line would make thousands of lines. Texts of the team hold no line breaks here, so none is touched.
  return file.replaceAll(
    /\[\n\s+(-?[\d.e+]+(?:,\n\s+(?:-?[\d.e+]+|null))*)\n\s+\]/g,
    (_, numbers: string) => `[${numbers.replaceAll(/\s+/g, ' ')}]`,
  )
}

export interface SettingsFile {
  /** Null where nothing of the file can be taken over. */
  settings: Settings | null
  /** What it says about reasons, unchecked; undefined where it says nothing. */
  reasons?: unknown
  /** Its series, unchecked; undefined where it says nothing. */
  series?: unknown
  /** What was left out or put right, and why; or why all of it is refused. */
  issues: readonly SettingsIssue[]
}

const refused = (
  path: string,
  code: SettingsIssue['code'],
  params: SettingsIssue['params'] = {},
): SettingsFile => ({ settings: null, issues: [{ path, code, params }] })

/** Never throws. Faults of the health definition are those of the settings it is put into. */
export function readSettingsFile(text: string): SettingsFile {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > LARGEST_FILE) return refused('', 'too_large', { bytes, largest: LARGEST_FILE })
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return refused('', 'no_json')
  }
  if (!isRecord(raw)) return refused('', 'not_an_object', { found: typeOf(raw) })
  const reaching = reachingKey(raw)
  if (reaching !== null) return refused(reaching.slice(0, 120), 'forbidden_key')
  const own = Object.hasOwn(raw, 'settings') ? raw.settings : raw
  if (!isRecord(own)) return refused('settings', 'not_an_object', { found: typeOf(own) })
  return { ...validateSettings(own), ...(own === raw ? {} : { reasons: raw.reasons, series: raw.series }) }
}
