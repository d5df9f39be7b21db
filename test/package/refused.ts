// Would Zendesk's validator refuse this package? Its rules alone, without those that this project adds for itself.

import { checkPackage } from './check.ts'
import type { Finding, PackageFiles } from './finding.ts'

/** Rules that no upload is refused for: what a release of ours must be, and what the validator only warns of. */
const OUR_OWN: ReadonlySet<string> = new Set([
  'broken_reference',
  'csp_missing',
  'debugger',
  'dotfile',
  'duplicate_option_value',
  'inline_script',
  'insecure_token_parameter',
  'legacy_custom_objects',
  'logo_size',
  'missing_icon',
  'missing_logo',
  'name_missing',
  'not_for_shipping',
  'option_value_is_no_tag',
  'options_out_of_bounds',
  'other_product',
  'parameter_without_name',
  'sdk_after_module',
  'sdk_missing',
  'sdk_not_classic',
  'secret',
  'source_map',
  'sourceless',
  'translation.duplicate_keys',
  'undocumented_file_type',
  'unexpected_file',
  'version_not_semver',
])

/** Translations and requirements are read once the manifest is clean. */
const isLate = ({ where }: Finding): boolean => /^(translations\/|requirements\.json)/.test(where)

const isManifests = ({ where, rule }: Finding): boolean =>
  where.startsWith('manifest.json') || rule === 'missing_translation_file'

/** Every rule of Zendesk's that the package breaks, as far as its validator reads on; empty where it is taken. */
export function refusedByZendesk(files: PackageFiles): Finding[] {
  const found = checkPackage(files).filter(({ rule }) => !OUR_OWN.has(rule))
  return found.some(isManifests) ? found.filter((one) => isManifests(one) || !isLate(one)) : found
}
