// How do apps see and steer the fields of a person or an organisation?

import { textOf } from '#workspace/desk/json.ts'
import { fieldObject } from '#workspace/desk/paths/ticket-fields.ts'
import { CallError, noSuchApi, type Scope, tabOfScope, walk } from '#workspace/desk/scope.ts'
import type { Tab, TabField } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'

const LOCATIONS: Record<string, string> = {
  userFields: 'user_sidebar',
  organizationFields: 'organization_sidebar',
}

/** `userFields`, `userFields:<key>`, `organizationFields:<key>.isVisible` … */
export function readPersonFieldsPath(scope: Scope, path: string): Json | undefined {
  const [kind = '', rest] = path.split(':', 2)
  const { fields } = tabOf(scope, kind)
  if (rest === undefined) return fields.map(fieldObject)
  const [name, ...segments] = rest.split('.')
  return walk(fieldObject(named(fields, textOf(name))), segments)
}

/** `userFields:<key>.hide`: nothing of it is stored, and it lasts as long as the tab. */
export function invokePersonFields(scope: Scope, action: string): void {
  const match = /^(\w+):([^.]+)\.(show|hide|toggle)$/.exec(action)
  if (!match) throw noSuchApi()
  const [, kind = '', name = '', change] = match
  const tab = tabOf(scope, kind)
  const field = named(tab.fields, name)
  const isVisible = change === 'toggle' ? !field.isVisible : change === 'show'
  const fields = tab.fields.map((one) => (one === field ? { ...one, isVisible } : one))
  scope.room.state.changeTab(tab.id, { fields })
}

function tabOf(scope: Scope, kind: string): Tab {
  if (scope.instance.location !== LOCATIONS[kind]) throw noSuchApi()
  return tabOfScope(scope)
}

function named(fields: readonly TabField[], name: string): TabField {
  const field = fields.find((one) => one.name === name)
  if (!field) throw new CallError(`No such field ${name}`)
  return field
}
