// Which of the account's ticket fields are *Contact reason* and *First-contact inhibitor*?

import { INHIBITOR_FIELD, REASON_FIELD } from '#domain/created.ts'
import type { AccountField } from '#domain/open-ticket.ts'
import { parseInhibitor } from '#domain/reasons/inhibitors.ts'
import type { Api, CallOptions } from './api.ts'
import { HostError } from './errors.ts'
import type { Host } from './host.ts'
import {
  type FieldRow,
  fieldRequirement,
  fieldsIn,
  hostRequirement,
  type Requirement,
} from './schemas/fields.ts'
import { listIn, type Rows, rowsOf } from './schemas/parts.ts'

/** What found the field; `absent`: nothing did; `inactive`, `not_a_dropdown`: what was found cannot be used. */
export type FieldSource =
  | 'settings'
  | 'host'
  | 'requirements'
  | 'creator'
  | 'absent'
  | 'inactive'
  | 'not_a_dropdown'

export interface OurFields {
  reason: AccountField | null
  inhibitor: AccountField | null
  because: { reason: FieldSource; inhibitor: FieldSource }
}

/** Ids that the team named in settings, for fields that the account had before. */
export interface FieldOverrides {
  reasonFieldId?: number | null
  inhibitorFieldId?: number | null
}

interface Wanted {
  identifier: string
  override: number | null
  titles: readonly string[]
}

interface Found {
  id: number
  source: FieldSource
}

const TITLES: Readonly<Record<string, readonly string[]>> = {
  [REASON_FIELD]: ['contact reason'],
  [INHIBITOR_FIELD]: ['first-contact inhibitor', 'first contact inhibitor'],
}
const APP_NAME = 'barometer'

const isDenied = (error: unknown): boolean =>
  error instanceof HostError && (error.kind === 'denied' || error.kind === 'not_found')

async function fromHost(host: Host, wanted: readonly Wanted[]): Promise<Map<string, number>> {
  const paths = wanted.map(({ identifier }) => `requirement:${identifier}`)
  const readings = await host.read(paths)
  const found = new Map<string, number>()
  for (const { identifier } of wanted) {
    const reading = readings[`requirement:${identifier}`]
    const parsed = reading?.ok ? hostRequirement.safeParse(reading.value) : undefined
    if (parsed?.success) found.set(identifier, parsed.data)
  }
  return found
}

async function requirementsOf(
  api: Api,
  installationId: number,
  options: CallOptions,
): Promise<readonly Requirement[]> {
  // Under `zcli apps:server` nothing is installed.
  if (installationId <= 0) return []
  try {
    return await api.get(`/api/v2/apps/installations/${installationId}/requirements`, {
      ...options,
      schema: (body) => rowsOf(listIn(body, 'requirements'), fieldRequirement).rows,
    })
  } catch (error) {
    if (isDenied(error)) return []
    throw error
  }
}

const FIELDS = '/api/v2/ticket_fields'

const ticketFields = (api: Api, options: CallOptions): Promise<Rows<FieldRow>> =>
  api.get(FIELDS, {
    ...options,
    query: { creator: true },
    schema: (body) => fieldsIn(listIn(body, 'ticket_fields')),
  })

const madeByUs = (row: FieldRow): boolean => row.creator?.toLowerCase().includes(APP_NAME) ?? false

const hasInhibitors = (row: FieldRow): boolean =>
  row.options.some(({ value }) => parseInhibitor(value) !== null)

/** A drop-down made by this app or of that title, the more of both the better; a title may have been changed. */
function byCreator(rows: readonly FieldRow[], { identifier, titles }: Wanted): FieldRow | undefined {
  const dropdowns = rows.filter(
    (row) => row.active && row.type === 'tagger' && hasInhibitors(row) === (identifier === INHIBITOR_FIELD),
  )
  const titled = (row: FieldRow): boolean => titles.includes(row.title.trim().toLowerCase())
  return (
    dropdowns.find((row) => madeByUs(row) && titled(row)) ??
    dropdowns.find(titled) ??
    dropdowns.find((row) => madeByUs(row) || hasInhibitors(row))
  )
}

function usable(row: FieldRow, source: FieldSource): [AccountField | null, FieldSource] {
  if (!row.active) return [null, 'inactive']
  if (row.type !== 'tagger') return [null, 'not_a_dropdown']
  const { id, title, options, required } = row
  return [{ id, title, options, required }, source]
}

function resolved(
  wanted: Wanted,
  rows: readonly FieldRow[],
  candidates: readonly Found[],
): [AccountField | null, FieldSource] {
  for (const { id, source } of candidates) {
    const row = rows.find((row) => row.id === id)
    if (row) return usable(row, source)
  }
  const titled = byCreator(rows, wanted)
  return titled ? usable(titled, 'creator') : [null, 'absent']
}

const candidatesOf = (
  { identifier, override }: Wanted,
  inHost: ReadonlyMap<string, number>,
  requirements: readonly Requirement[],
): Found[] => {
  const hosted = inHost.get(identifier)
  const required = requirements.find((requirement) => requirement.identifier === identifier)
  return [
    ...(override === null ? [] : [{ id: override, source: 'settings' as const }]),
    ...(hosted === undefined ? [] : [{ id: hosted, source: 'host' as const }]),
    ...(required === undefined ? [] : [{ id: required.id, source: 'requirements' as const }]),
  ]
}

/**
 * Finds both fields in this order: the team's settings, the host's `requirement:` (an installed app only), the
 * installation's requirements, a field of the right title, made by this app if there is one. An id that no longer
 * exists is passed over. At most two calls; keep the answer for an hour.
 * @throws HostError where the account's fields could not be read, or one that could not may be the reason's.
 */
export async function findFields(
  host: Host,
  api: Api,
  overrides: FieldOverrides = {},
  options: CallOptions = {},
): Promise<OurFields> {
  const wanted = (identifier: string, override: number | null | undefined): Wanted => ({
    identifier,
    override: override ?? null,
    titles: TITLES[identifier] ?? [],
  })
  const reason = wanted(REASON_FIELD, overrides.reasonFieldId)
  const inhibitor = wanted(INHIBITOR_FIELD, overrides.inhibitorFieldId)
  const open = [reason, inhibitor].filter(({ override }) => override === null)

  const [{ rows, skipped }, inHost] = await Promise.all([ticketFields(api, options), fromHost(host, open)])
  const needed = open.some(({ identifier }) => !inHost.has(identifier))
  const requirements = needed ? await requirementsOf(api, host.installation.installationId, options) : []

  const [reasonField, reasonSource] = resolved(reason, rows, candidatesOf(reason, inHost, requirements))
  const [inhibitorField, inhibitorSource] = resolved(
    inhibitor,
    rows,
    candidatesOf(inhibitor, inHost, requirements),
  )
  // Without inhibitors agents still tag reasons.
  if (skipped > 0 && reasonSource === 'absent')
    throw new HostError('malformed', 'unreadable fields', { where: FIELDS })
  return {
    reason: reasonField,
    inhibitor: inhibitorField,
    because: { reason: reasonSource, inhibitor: inhibitorSource },
  }
}
