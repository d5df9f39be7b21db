// What keeps edited settings from being saved?

import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { type DefinitionIssue, validateDefinition } from '#domain/health/definition.ts'
import type { Settings } from '#domain/settings.ts'
import { isRecord, type SettingsIssue } from './checks.ts'
import { settingsBody, storedForm, validateSettings } from './stored.ts'

export interface Faults {
  /** Of the health definition, its bands included. */
  definition: readonly DefinitionIssue[]
  /** Of everything else, and of the size. */
  settings: readonly SettingsIssue[]
}

/** What a newer version of the app wrote is kept, and hinders nobody. */
const HARMLESS: ReadonlySet<SettingsIssue['code']> = new Set(['unknown_key', 'newer_version'])

/** A maximum follows from the steps: where these have faults, one of it tells nothing more. */
const telling = (issues: readonly DefinitionIssue[]): DefinitionIssue[] =>
  issues.filter(
    ({ component, field }) =>
      field !== 'maximum' ||
      !issues.some((other) => other.component === component && other.field.startsWith('steps')),
  )

function definitionFaults({ healthDefinition, bands }: Settings): DefinitionIssue[] {
  const definition = isRecord(healthDefinition) ? healthDefinition : {}
  return telling(
    validateDefinition(
      healthDefinition === null ? { components: DEFAULT_COMPONENTS, bands } : { ...definition, bands },
    ),
  )
}

export function faultsOf(settings: Settings): Faults {
  const { issues } = validateSettings(storedForm(settings))
  const size = settingsBody(settings)
  return {
    definition: definitionFaults(settings),
    settings: [
      ...issues.filter(({ code, path }) => !HARMLESS.has(code) && !path.startsWith('bands')),
      ...('issue' in size ? [size.issue] : []),
    ],
  }
}

/** What was wrong in what is stored, where built-in values hold instead: `issues` are those of reading it. */
export const storedFaults = (settings: Settings, issues: readonly SettingsIssue[]): Faults => ({
  definition: definitionFaults(settings),
  settings: issues.filter(({ code }) => !HARMLESS.has(code)),
})

export const isSound = ({ definition, settings }: Faults): boolean =>
  definition.length === 0 && settings.length === 0
