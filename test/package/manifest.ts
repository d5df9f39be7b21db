// Does manifest.json obey the rules that Zendesk's validator checks on upload?

import { type Finding, finding, isObject, type PackageFiles } from './finding.ts'
import { checkLocations } from './locations.ts'
import { checkParameters } from './parameters.ts'

const BOOLEANS = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private']
const STRINGS = [
  'defaultLocale',
  'version',
  'frameworkVersion',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
]
export const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/

const isWebUrl = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.hostname !== ''
}

function checkAuthor(author: unknown): Finding[] {
  const where = 'manifest.json author'
  if (!isObject(author)) return [finding('manifest_keys.missing', where, 'author must be an object')]
  const found: Finding[] = []
  for (const key of ['name', 'email', 'url']) {
    if (key in author && typeof author[key] !== 'string')
      found.push(finding('unacceptable_string', `${where}.${key}`, 'must be a string'))
  }
  if ('url' in author && !isWebUrl(author.url))
    found.push(finding('invalid_url', `${where}.url`, 'leave it out or give an http(s) URL'))
  return found
}

function checkTypes(manifest: Record<string, unknown>): Finding[] {
  const found: Finding[] = []
  for (const key of BOOLEANS)
    if (key in manifest && typeof manifest[key] !== 'boolean')
      found.push(finding('unacceptable_boolean', `manifest.json ${key}`, 'must be true or false'))
  for (const key of STRINGS)
    if (key in manifest && typeof manifest[key] !== 'string')
      found.push(finding('unacceptable_string', `manifest.json ${key}`, 'must be a string'))
  if ('termsConditionsURL' in manifest && !isWebUrl(manifest.termsConditionsURL))
    found.push(finding('invalid_url', 'manifest.json termsConditionsURL', 'must be an http(s) URL'))
  const hosts = manifest.domainWhitelist
  if (hosts !== undefined && !(Array.isArray(hosts) && hosts.every((host) => typeof host === 'string')))
    found.push(
      finding('unacceptable_array_of_strings', 'manifest.json domainWhitelist', 'must list host names'),
    )
  if ('noTemplate' in manifest)
    found.push(finding('no_template_deprecated_in_v2', 'manifest.json noTemplate', 'leave it out'))
  return found
}

function checkDefaultLocale(manifest: Record<string, unknown>, files: PackageFiles): Finding[] {
  const locale = manifest.defaultLocale
  if (locale === undefined) return [finding('manifest_keys.missing', 'manifest.json', 'defaultLocale')]
  if (typeof locale !== 'string' || !LOCALE.test(locale))
    return [finding('invalid_default_locale', 'manifest.json defaultLocale', String(locale))]
  const path = `translations/${locale}.json`
  return files.has(path) ? [] : [finding('missing_translation_file', path, 'is not in the package')]
}

const EXPERIMENTS = new Set(['hashParams', 'newCssCompiler'])

function checkExperiments(experiments: unknown): Finding[] {
  if (experiments === undefined) return []
  const where = 'manifest.json experiments'
  if (!isObject(experiments)) return [finding('invalid_experiment', where, 'must be an object')]
  return Object.keys(experiments)
    .filter((name) => experiments[name] === true && !EXPERIMENTS.has(name))
    .map((name) => finding('invalid_experiment', where, name))
}

const OAUTH = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri']

function checkOauth({ oauth, parameters }: Record<string, unknown>): Finding[] {
  if (oauth === undefined) return []
  const where = 'manifest.json oauth'
  const missing = OAUTH.filter(
    (key) => !isObject(oauth) || typeof oauth[key] !== 'string' || oauth[key] === '',
  )
  const asked =
    Array.isArray(parameters) && parameters.some((one: unknown) => isObject(one) && one.type === 'oauth')
  return [
    ...missing.map((key) => finding('oauth_keys.missing', where, key)),
    ...(asked ? [] : [finding('oauth_parameter_required', where, 'needs a parameter of type oauth')]),
  ]
}

/** An app that only makes things or only advertises has no code and no place. */
function checkSourceless(manifest: Record<string, unknown>, files: PackageFiles): Finding[] {
  const where = 'manifest.json'
  const found = [finding('sourceless', where, 'this app has screens')]
  const source = [...files.keys()].filter((path) => /\.jsx?$|^templates\/|^app\.s?css$/.test(path))
  for (const name of ['location', 'frameworkVersion'])
    if (name in manifest) found.push(finding('no_source_required_apps', where, `${name} has no place here`))
  for (const path of source) found.push(finding('no_source_required_apps', path, 'has no place here'))
  if (manifest.requirementsOnly === true && !files.has('requirements.json'))
    found.push(finding('missing_requirements', 'manifest.json requirementsOnly', 'needs requirements.json'))
  if (manifest.marketingOnly === true && (manifest.parameters !== undefined || manifest.private !== false))
    found.push(finding('marketing_only_app', where, 'needs private: false and no parameters'))
  if (manifest.marketingOnly === true && files.has('requirements.json'))
    found.push(finding('marketing_only_app', 'requirements.json', 'has no place here'))
  return found
}

function checkScreens(manifest: Record<string, unknown>, files: PackageFiles): Finding[] {
  const found = checkLocations(manifest.location, files)
  if (manifest.frameworkVersion !== '2.0')
    found.push(finding('invalid_version', 'manifest.json frameworkVersion', 'must be exactly "2.0"'))
  return found
}

/** Rules 2.1 to 2.3 plus what later commands need: a name and a semver version. */
export function checkManifest(manifest: Record<string, unknown>, files: PackageFiles): Finding[] {
  const found = [
    ...checkAuthor(manifest.author),
    ...checkTypes(manifest),
    ...checkDefaultLocale(manifest, files),
    ...checkExperiments(manifest.experiments),
    ...checkParameters(manifest.parameters),
    ...checkOauth(manifest),
    ...(manifest.requirementsOnly === true || manifest.marketingOnly === true
      ? checkSourceless(manifest, files)
      : checkScreens(manifest, files)),
  ]
  if (typeof manifest.name !== 'string' || manifest.name === '')
    found.push(finding('name_missing', 'manifest.json name', 'zcli needs a name'))
  if (!/^\d+\.\d+\.\d+$/.test(String(manifest.version)))
    found.push(finding('version_not_semver', 'manifest.json version', 'must look like 1.2.3'))
  return found
}
