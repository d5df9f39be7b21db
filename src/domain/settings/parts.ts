// Which single decisions do settings consist of, in which do two of them differ, and how are they put together again?

import type { Component } from '#domain/health/component.ts'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { editableComponents } from '#domain/health/editable.ts'
import type { FieldMap, Settings } from '#domain/settings.ts'
import { isSame } from './same.ts'

/** By path: `guardPolicy`, `fieldMap.plan`, `economy.costs`, `healthDefinition.recent_use`. */
type Parts = ReadonlyMap<string, unknown>

const FIELD = 'fieldMap.'
const COMPONENT = 'healthDefinition.'
const ECONOMY = 'economy.'

const componentsOf = (definition: unknown): readonly Component[] | null =>
  definition === null ? DEFAULT_COMPONENTS : editableComponents(definition)

/** Names that two components share, or none, cannot tell them apart: then the definition is one decision. */
const isNamed = (components: readonly Component[] | null): boolean =>
  components?.every(({ id }) => id !== '') === true &&
  new Set(components.map(({ id }) => id)).size === components.length

/** `byComponent`: false takes the definition as one decision. */
function partsOf(settings: Settings, byComponent: boolean): Parts {
  const { version, unknownKeys, fieldMap, healthDefinition, economy, ...whole } = settings
  const parts = new Map<string, unknown>(Object.entries(whole))
  for (const [role, key] of Object.entries(fieldMap)) parts.set(`${FIELD}${role}`, key)
  for (const [name, part] of Object.entries(economy)) parts.set(`${ECONOMY}${name}`, part)
  const components = byComponent ? componentsOf(healthDefinition) : null
  if (components === null) parts.set('healthDefinition', healthDefinition)
  else for (const component of components) parts.set(`${COMPONENT}${component.id}`, component)
  return parts
}

function settingsOf(parts: Parts, base: Settings): Settings {
  const within = (prefix: string): [string, unknown][] =>
    [...parts].flatMap(([path, value]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), value]] : [],
    )
  const components = within(COMPONENT).map(([, component]) => component)
  const definition = parts.has('healthDefinition')
    ? parts.get('healthDefinition')
    : isSame(components, DEFAULT_COMPONENTS)
      ? null
      : { components }
  const whole = Object.fromEntries([...parts].filter(([path]) => !path.includes('.')))
  const fieldMap = Object.fromEntries(within(FIELD)) as unknown as FieldMap
  const economy = Object.fromEntries(within(ECONOMY)) as unknown as Settings['economy']
  return { ...base, ...whole, fieldMap, economy, healthDefinition: definition }
}

const comparable = (sides: readonly Settings[]): readonly Parts[] => {
  const byComponent = sides.every(({ healthDefinition }) => isNamed(componentsOf(healthDefinition)))
  return sides.map((side) => partsOf(side, byComponent))
}

export interface Difference {
  path: string
  /** Undefined where this side has no such part. */
  before: unknown
  after: unknown
}

const pathsIn = (sides: readonly Parts[]): string[] => [
  ...new Set(sides.flatMap((parts) => [...parts.keys()])),
]

/** The decisions in which the two differ. */
export function differences(before: Settings, after: Settings): Difference[] {
  const [one, other] = comparable([before, after])
  if (!one || !other) return []
  return pathsIn([one, other])
    .map((path) => ({ path, before: one.get(path), after: other.get(path) }))
    .filter((difference) => !isSame(difference.before, difference.after))
}

export type Side = 'mine' | 'theirs'

export interface Clash {
  path: string
  mine: unknown
  theirs: unknown
  /** Whoever changed it alone; mine where both did. */
  proposed: Side
  /** Both changed it, to different ends. */
  both: boolean
}

/** What to decide where a colleague saved first: every part in which the two differ. `base` is what both began with. */
export function clashes(base: Settings, mine: Settings, theirs: Settings): Clash[] {
  const [from, own, other] = comparable([base, mine, theirs])
  if (!from || !own || !other) return []
  return pathsIn([own, other])
    .filter((path) => !isSame(own.get(path), other.get(path)))
    .map((path) => {
      const iChanged = !isSame(from.get(path), own.get(path))
      const theyChanged = !isSame(from.get(path), other.get(path))
      return {
        path,
        mine: own.get(path),
        theirs: other.get(path),
        proposed: iChanged ? 'mine' : 'theirs',
        both: iChanged && theyChanged,
      }
    })
}

/** Settings of the chosen sides. What only a newer version of the app knows is the colleague's, as saved last. */
export function merged(mine: Settings, theirs: Settings, sideOf: (path: string) => Side): Settings {
  const [own, other] = comparable([mine, theirs])
  if (!own || !other) return mine
  const parts = new Map<string, unknown>()
  for (const path of pathsIn([own, other])) {
    const chosen = sideOf(path) === 'mine' ? own : other
    if (chosen.has(path)) parts.set(path, chosen.get(path))
  }
  return settingsOf(parts, theirs)
}
