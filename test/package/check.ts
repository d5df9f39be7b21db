// Would Zendesk take this package? All rules in the order in which its validator reports them.

import { checkFiles } from './files.ts'
import { type Finding, finding, type PackageFiles, textOf } from './finding.ts'
import { readJson } from './json.ts'
import { checkManifest } from './manifest.ts'
import { checkRequirements } from './requirements.ts'
import { checkTranslations } from './translations.ts'

const MANIFEST = {
  notJson: 'manifest_not_json',
  notObject: 'manifest_not_json',
  duplicate: 'duplicate_manifest_keys',
}
const REQUIREMENTS = {
  notJson: 'requirements_not_json',
  notObject: 'requirements_not_json',
  duplicate: 'duplicate_requirements',
}

/** Every broken rule; empty where the package is fit for upload. */
export function checkPackage(files: PackageFiles): Finding[] {
  const text = textOf(files, 'manifest.json')
  if (text === undefined) {
    const nested = [...files.keys()].find((path) => path.endsWith('/manifest.json'))
    return [
      finding(
        nested ? 'nested_manifest' : 'missing_manifest',
        nested ?? 'manifest.json',
        'belongs in the root',
      ),
    ]
  }
  const { value: manifest, findings } = readJson('manifest.json', text, MANIFEST)
  if (!manifest) return findings
  const found = [
    ...findings,
    ...checkManifest(manifest, files),
    ...checkTranslations(files, manifest),
    ...checkFiles(files),
  ]
  const requirements = textOf(files, 'requirements.json')
  if (requirements !== undefined) {
    const read = readJson('requirements.json', requirements, REQUIREMENTS)
    found.push(...read.findings, ...(read.value ? checkRequirements(read.value) : []))
  }
  return found
}
