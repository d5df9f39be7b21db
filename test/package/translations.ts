// Do the translations name the app and its parameters in the form that the install dialog needs?

import { type Finding, finding, isObject, type PackageFiles, textOf } from './finding.ts'
import { readJson } from './json.ts'
import { LOCALE } from './manifest.ts'

const RULES = {
  notJson: 'translation.not_json',
  notObject: 'translation.not_json_object',
  duplicate: 'translation.duplicate_keys',
}
const REQUIRED_WHEN_PUBLIC = ['short_description', 'long_description', 'installation_instructions']

function checkParameterLabels(app: Record<string, unknown>, path: string): Finding[] {
  if (app.parameters === undefined) return []
  if (!isObject(app.parameters))
    return [finding('translation.invalid_format', `${path} app.parameters`, 'must be an object')]
  return Object.entries(app.parameters).flatMap(([name, texts]) =>
    isObject(texts) && typeof texts.label === 'string'
      ? []
      : [
          finding(
            'translation.missing_required_key_on_leaf',
            `${path} app.parameters.${name}`,
            'needs a label',
          ),
        ],
  )
}

function checkDefault(app: Record<string, unknown>, isPublic: boolean, path: string): Finding[] {
  const keys = isPublic ? ['name', ...REQUIRED_WHEN_PUBLIC] : ['name']
  return keys
    .filter((key) => typeof app[key] !== 'string' || app[key] === '')
    .map((key) => finding('translation.missing_required_key', `${path} app.${key}`, 'is required'))
}

/** Rules 2.4 for every file under translations/. */
export function checkTranslations(files: PackageFiles, manifest: Record<string, unknown>): Finding[] {
  const found: Finding[] = []
  for (const path of files.keys()) {
    const locale = /^translations\/(.+)\.json$/.exec(path)?.[1]
    if (locale === undefined) continue
    if (!LOCALE.test(locale)) found.push(finding('translation.invalid_locale', path, locale))
    const { value, findings } = readJson(path, textOf(files, path) ?? '', RULES)
    found.push(...findings)
    if (!value) continue
    const app = isObject(value.app) ? value.app : {}
    if ('package' in app)
      found.push(finding('translation.invalid_format', `${path} app.package`, 'do not use it'))
    found.push(...checkParameterLabels(app, path))
    if (locale === manifest.defaultLocale) found.push(...checkDefault(app, manifest.private === false, path))
  }
  return found
}
