// What is in the package besides what Zendesk asks for: which files, and whose work under which licence?

import { type PackageFiles, textOf } from './finding.ts'

/** Files by their whole name, and scripts by what stands before their hash. */
const NAMED = [
  'manifest.json',
  'requirements.json',
  'assets/sidebar.html',
  'assets/review.html',
  'assets/logo.png',
  'assets/logo-small.png',
  'assets/icon_nav_bar.svg',
  'assets/licenses.json',
]
const TRANSLATION = /^translations\/(en|de|es|fr|pt-BR)\.json$/
const SCRIPT = /^assets\/[A-Za-z][\w.-]*-[\w-]{8}\.js$/

/** Paths that have no place in our package, and places that lack their file. */
export function notAsListed(files: PackageFiles): string[] {
  const paths = [...files.keys()]
  const strange = paths.filter(
    (path) => !NAMED.includes(path) && !TRANSLATION.test(path) && !SCRIPT.test(path),
  )
  const missing = NAMED.filter((path) => !files.has(path))
  return [...strange.map((path) => `not listed: ${path}`), ...missing.map((path) => `missing: ${path}`)]
}

/** Licences under which work may be handed on within an app under the MIT licence, its notice with it. */
export const HANDED_ON = ['MIT', 'ISC', 'Apache-2.0', '(MPL-2.0 OR Apache-2.0)', 'BSD-3-Clause', '0BSD']

export interface Licence {
  name: string
  version: string
  identifier: string
  /** The notice that goes with it. */
  text: string
}

/** What the package itself says of whose work is in its scripts. */
export const licencesIn = (files: PackageFiles): Licence[] => {
  const list = textOf(files, 'assets/licenses.json')
  return list === undefined ? [] : (JSON.parse(list) as Licence[])
}

interface Locked {
  packages: Record<string, { version?: string; dev?: boolean; devOptional?: boolean }>
}

/** Work in the package that `npm audit --omit=dev` would not look at: no such version in the lock file but as a tool. */
export function passedOver(licences: readonly Licence[], lock: string): string[] {
  const { packages } = JSON.parse(lock) as Locked
  const audited = Object.entries(packages).flatMap(([path, { version, dev, devOptional }]) =>
    dev || devOptional ? [] : [`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`],
  )
  return licences.map(({ name, version }) => `${name}@${version}`).filter((one) => !audited.includes(one))
}
