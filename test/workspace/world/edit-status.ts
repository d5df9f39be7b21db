// What happens when an admin makes or changes a custom status?

import type { CustomStatusRecord } from '#workspace/records/fields.ts'
import { invalid } from './refused.ts'
import type { World } from './world.ts'

const IN_CATEGORY = 100
const IN_ACCOUNT = 300
const LABEL = 48
const CATEGORIES = ['new', 'open', 'pending', 'hold', 'solved'] as const

export type StatusChange = Partial<
  Pick<
    CustomStatusRecord,
    'agent_label' | 'end_user_label' | 'description' | 'end_user_description' | 'active'
  >
>

function check(world: World, status: CustomStatusRecord): void {
  const { agent_label: label } = status
  if (label.trim() === '') throw invalid('agent_label', 'Agent label: cannot be blank', 'BlankValue')
  if (label.length > LABEL) throw invalid('agent_label', `Agent label: is too long (maximum is ${LABEL})`)
  const same = world.account.customStatuses.some(
    (other) => other.id !== status.id && other.agent_label.toLowerCase() === label.toLowerCase(),
  )
  if (same) throw invalid('agent_label', 'Agent label: has already been taken', 'DuplicateValue')
  if (status.default && !status.active)
    throw invalid('active', 'Active: a default status cannot be deactivated')
}

function checkRoom(world: World, category: string): void {
  const all = world.account.customStatuses
  const inCategory = all.filter((one) => one.status_category === category).length
  if (all.length >= IN_ACCOUNT || inCategory >= IN_CATEGORY)
    throw invalid('base', `Custom statuses: at most ${IN_CATEGORY} in a category`)
}

function store(world: World, status: CustomStatusRecord): CustomStatusRecord {
  const { account } = world
  const known = account.customStatuses.some(({ id }) => id === status.id)
  account.customStatuses = known
    ? account.customStatuses.map((one) => (one.id === status.id ? status : one))
    : [...account.customStatuses, status]
  return status
}

/** Never a default at first. Throws 422. */
export function makeStatus(world: World, category: unknown, change: StatusChange): CustomStatusRecord {
  const known = CATEGORIES.find((one) => one === category)
  if (known === undefined) throw invalid('status_category', 'Status category: is invalid')
  checkRoom(world, known)
  const now = world.clock.iso()
  const label = change.agent_label ?? ''
  const status: CustomStatusRecord = {
    active: true,
    description: null,
    end_user_description: null,
    ...change,
    agent_label: label,
    end_user_label: change.end_user_label ?? label,
    id: world.ids.other(),
    status_category: known,
    default: false,
    created_at: now,
    updated_at: now,
  }
  check(world, status)
  return store(world, status)
}

export function editStatus(
  world: World,
  before: CustomStatusRecord,
  change: StatusChange,
): CustomStatusRecord {
  const status = { ...before, ...change, updated_at: world.clock.iso() }
  check(world, status)
  return store(world, status)
}

/** Each becomes the default of its category. Throws 422 for what is inactive or unknown. */
export function setDefaults(world: World, ids: readonly number[]): void {
  const chosen = ids.map((id) => world.account.customStatuses.find((one) => one.id === id))
  for (const one of chosen)
    if (one?.active !== true) throw invalid('ids', 'Custom statuses: are not all active statuses')
  const categories = new Set(chosen.map((one) => one?.status_category))
  world.account.customStatuses = world.account.customStatuses.map((one) =>
    categories.has(one.status_category) ? { ...one, default: ids.includes(one.id) } : one,
  )
}
