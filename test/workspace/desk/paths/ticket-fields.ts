// How do apps see and steer the fields beside the conversation?

import { redrawFields } from '#workspace/desk/edit.ts'
import type { FieldOverride } from '#workspace/desk/fields.ts'
import { textOf } from '#workspace/desk/json.ts'
import { CallError, noSuchApi, type Scope, ticketOf, walk } from '#workspace/desk/scope.ts'
import type { TabField } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'

export const fieldObject = (field: TabField): { [key: string]: Json } => ({
  name: field.name,
  label: field.label,
  type: field.type,
  isVisible: field.isVisible,
  isEnabled: field.isEnabled,
  isRequired: field.isRequired,
  requiredOnStatuses: field.requiredOnStatuses,
  optionValues: field.options.map((option) => ({ ...option })),
  optionGroups: [],
})

/** `ticketFields`, `ticketFields:<name>`, `ticketFields:<name>.isEnabled` … */
export function readTicketFieldsPath(scope: Scope, path: string): Json | undefined {
  const { tab } = ticketOf(scope)
  if (path === 'ticketFields') return tab.fields.map(fieldObject)
  const [name, ...rest] = path.slice('ticketFields:'.length).split('.')
  return walk(fieldObject(fieldNamed(scope, name ?? '')), rest)
}

function fieldNamed(scope: Scope, name: string): TabField {
  const field = ticketOf(scope).tab.fields.find((one) => one.name === name)
  if (!field) throw new CallError(`No such field ${name} on this ticket's form`)
  return field
}

/** Only the label can be set. */
export function setTicketFieldsPath(scope: Scope, path: string, value: Json): void {
  const match = /^ticketFields:([^.]+)\.label$/.exec(path)
  if (!match) throw noSuchApi()
  override(scope, match[1] ?? '', { label: textOf(value) })
}

type FieldAction = 'show' | 'hide' | 'toggle' | 'enable' | 'disable'

/** `ticketFields:<name>.hide`, `ticketFields:<name>.optionValues:<i>.disable`; `options:<value>` is the older way. */
export function invokeTicketFields(scope: Scope, action: string): void {
  const field = /^ticketFields:([^.]+)\.(show|hide|toggle|enable|disable)$/.exec(action)
  if (field) {
    steer(scope, field[1] ?? '', field[2] as FieldAction)
    return
  }
  const option = /^ticketFields:([^.]+)\.(?:optionValues|options):([^.]+)\.(show|hide|enable|disable)$/.exec(
    action,
  )
  if (!option) throw noSuchApi()
  steerOption(scope, option[1] ?? '', option[2] ?? '', option[3] as FieldAction)
}

function steer(scope: Scope, name: string, action: FieldAction): void {
  const { isVisible } = fieldNamed(scope, name)
  const changes: Record<FieldAction, FieldOverride> = {
    show: { visible: true },
    hide: { visible: false },
    toggle: { visible: !isVisible },
    enable: { enabled: true },
    disable: { enabled: false },
  }
  override(scope, name, changes[action])
}

function steerOption(scope: Scope, name: string, which: string, action: FieldAction): void {
  const field = fieldNamed(scope, name)
  const option = field.options[Number(which)] ?? field.options.find((one) => one.value === which)
  if (!option) throw new CallError(`has no option ${which}`)
  const present = overrides(scope).get(name) ?? {}
  const edit = (values: readonly string[] = [], on: boolean): string[] =>
    on ? [...values, option.value] : values.filter((value) => value !== option.value)
  if (action === 'hide' || action === 'show') {
    override(scope, name, { hiddenOptions: edit(present.hiddenOptions, action === 'hide') })
  } else {
    override(scope, name, { disabledOptions: edit(present.disabledOptions, action === 'disable') })
  }
}

function override(scope: Scope, name: string, change: FieldOverride): void {
  fieldNamed(scope, name)
  const all = overrides(scope)
  all.set(name, { ...all.get(name), ...change })
  redrawFields(scope.room, scope.instance.tabId)
}

function overrides({ room, instance }: Scope): Map<string, FieldOverride> {
  const background = room.background.get(instance.tabId)
  if (!background) throw noSuchApi()
  return background.overrides
}
