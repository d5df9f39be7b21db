// What happens when an admin makes or changes a ticket form?

import type { FormRecord } from '#workspace/records/fields.ts'
import { invalid } from './refused.ts'
import type { World } from './world.ts'

const FORMS = 300

export type FormChange = Partial<Omit<FormRecord, 'id' | 'created_at' | 'updated_at'>>

type Condition = FormRecord['agent_conditions'][number]

/** Parent and children must stand on the form, and nothing can depend on itself. */
function checkCondition(world: World, form: FormRecord, { parent_field_id, child_fields }: Condition): void {
  const ids = [parent_field_id, ...child_fields.map(({ id }) => id)]
  const off = ids.find((id) => !form.ticket_field_ids.includes(id) || world.fields.get(id)?.active !== true)
  if (off !== undefined)
    throw invalid('agent_conditions', `Conditions: field ${off} is not an active field of the form`)
  if (child_fields.some(({ id }) => id === parent_field_id))
    throw invalid('agent_conditions', 'Conditions: a field cannot depend on itself')
}

function check(world: World, form: FormRecord): void {
  if (form.name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  const unknown = form.ticket_field_ids.find((id) => world.fields.get(id) === undefined)
  if (unknown !== undefined)
    throw invalid('ticket_field_ids', `Ticket fields: ${unknown} is not a ticket field`)
  if (form.default && !form.active) throw invalid('active', 'Active: the default form cannot be deactivated')
  for (const condition of form.agent_conditions) checkCondition(world, form, condition)
}

/** There is one default form: another one steps back. */
function store(world: World, form: FormRecord): FormRecord {
  const { account } = world
  const others = account.forms
    .filter(({ id }) => id !== form.id)
    .map((other) => (form.default && other.default ? { ...other, default: false } : other))
  account.forms = [...others, form].sort((a, b) => a.position - b.position || a.id - b.id)
  return form
}

/** With every active field where none is named. Throws 422. */
export function makeForm(world: World, change: FormChange): FormRecord {
  if (world.account.forms.length >= FORMS) throw invalid('base', `Ticket forms: at most ${FORMS}`)
  const now = world.clock.iso()
  const form: FormRecord = {
    name: '',
    position: 9999,
    active: true,
    default: false,
    ticket_field_ids: world.fields
      .all()
      .filter(({ active }) => active)
      .map(({ id }) => id),
    agent_conditions: [],
    ...change,
    id: world.ids.other(),
    created_at: now,
    updated_at: now,
  }
  check(world, form)
  return store(world, form)
}

/** Throws 422; then nothing was changed. */
export function editForm(world: World, before: FormRecord, change: FormChange): FormRecord {
  if (before.default && change.default === false)
    throw invalid('default', 'Default: make another form the default instead')
  const form: FormRecord = { ...before, ...change, updated_at: world.clock.iso() }
  check(world, form)
  return store(world, form)
}

/** The default form cannot be deleted; tickets of another one fall back to it. */
export function deleteForm(world: World, form: FormRecord): void {
  if (form.default) throw invalid('base', 'The default form cannot be deleted')
  world.account.forms = world.account.forms.filter(({ id }) => id !== form.id)
}
