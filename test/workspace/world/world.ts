// What is the whole state of one account, from the moment it was loaded? No network, no files: reads, writes, a clock.

import { type Controls, type ControlsChange, changeControls, defaultControls } from '#workspace/controls.ts'
import type { FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import type { MacroRecord, ViewRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { type Apps, createApps } from './apps.ts'
import { type Audits, createAudits } from './audits.ts'
import { type Changes, createChanges } from './changes.ts'
import { type Clock, createClock } from './clock.ts'
import { closeDue } from './closing.ts'
import { type Conversations, createConversations } from './conversations.ts'
import { type CustomObjects, createCustomObjects } from './custom-objects.ts'
import { DEFAULT_MACROS } from './default-macros.ts'
import { DEFAULT_VIEWS } from './default-views.ts'
import { createDeletions, type Deletions } from './deletion.ts'
import { createFields, type Fields } from './fields.ts'
import { createGuide, type Guide } from './guide.ts'
import { createIdentities, type Identities } from './identities.ts'
import { createIds, type Ids } from './ids.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createPeople, type People } from './people.ts'
import { createProfiles, type Profiles } from './profiles.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { createRows, type Rows } from './rows.ts'
import { createTicketStore, type TicketStore } from './tickets.ts'
import { createViewCounts, type ViewCounts } from './view-counts.ts'
import { createViewed, type Viewed } from './viewed.ts'

const DAY = 86_400_000

export type PersonFields = 'user_fields' | 'organization_fields'

export interface World {
  readonly account: Account
  readonly clock: Clock
  readonly ids: Ids
  readonly people: People
  readonly fields: Fields
  readonly tickets: TicketStore
  readonly deletions: Deletions
  readonly conversations: Conversations
  readonly audits: Audits
  readonly metrics: Metrics
  readonly macros: Rows<MacroRecord>
  readonly views: Rows<ViewRecord>
  readonly viewCounts: ViewCounts
  readonly viewed: Viewed
  readonly customObjects: CustomObjects
  readonly guide: Guide
  readonly identities: Identities
  readonly profiles: Profiles
  /** Fields of users and of organisations, by the name of their list. */
  readonly personFields: Readonly<Record<PersonFields, Rows<FieldRecord>>>
  readonly jobs: Jobs
  readonly apps: Apps
  readonly limits: RateLimits
  readonly changes: Changes
  readonly log: RequestLog
  readonly controls: Controls
  setControls(change: ControlsChange): void
  /** Makes time pass; what Zendesk does by itself happens. */
  advance(milliseconds: number): void
  onChange: Changes['listen']
  /** The form of a ticket, the account's default where it names none. */
  formOf(ticket: Pick<TicketRecord, 'ticket_form_id'>): FormRecord | undefined
  /** Closed long ago: 120 days, three in sandboxes. */
  isArchived(ticket: Pick<TicketRecord, 'status' | 'updated_at'> & { id?: number }): boolean
  /** From now on archived, whenever it was closed: imported so, or edited in the archive. */
  archive(id: number): void
}

export interface WorldOptions {
  controls?: ControlsChange
  /** Milliseconds of a clock that runs; the machine's where absent. */
  time?: () => number
}

/** A world over an account, which stays as it is: changes live in the world. */
export function createWorld(given: Account, options: WorldOptions = {}): World {
  // Forms and statuses are changed through the API: each world has lists of its own.
  const account: Account = { ...given, forms: [...given.forms], customStatuses: [...given.customStatuses] }
  let controls = changeControls(defaultControls(), options.controls ?? {})
  const clock = createClock(account.now, options.time)
  const ids = createIds(account)
  const people = createPeople(account)
  const conversations = createConversations(account)
  const changes = createChanges()
  const archived = new Set<number>()
  const world: World = {
    account,
    clock,
    ids,
    people,
    fields: createFields(account),
    tickets: createTicketStore(account),
    deletions: createDeletions(),
    conversations,
    audits: createAudits(account, conversations),
    metrics: createMetrics(account, people, (ticket) =>
      conversations.known(ticket.id) ? conversations.of(ticket) : undefined,
    ),
    macros: createRows(
      () => account.macros ?? DEFAULT_MACROS,
      ({ id }) => id,
    ),
    views: createRows(
      () => account.views ?? DEFAULT_VIEWS,
      ({ id }) => id,
    ),
    viewCounts: createViewCounts(),
    viewed: createViewed(),
    customObjects: createCustomObjects(account, clock, ids, () => controls.switches.duplicateExternalId),
    guide: createGuide(account),
    identities: createIdentities(people, ids, clock),
    profiles: createProfiles(account, people, clock, ids),
    personFields: {
      user_fields: createRows(
        () => account.userFields,
        ({ id }) => id,
      ),
      organization_fields: createRows(
        () => account.organizationFields,
        ({ id }) => id,
      ),
    },
    jobs: createJobs(clock, ids, () => controls.jobDuration),
    apps: createApps(account, clock, ids, () => controls.jobDuration),
    limits: createRateLimits(),
    changes,
    log: createRequestLog(),
    get controls() {
      return controls
    },
    setControls(change) {
      controls = changeControls(controls, change)
      changes.tell({ kind: 'controls' })
    },
    advance(milliseconds) {
      const from = clock.now()
      clock.advance(milliseconds)
      closeDue(world, from, clock.now())
    },
    onChange: changes.listen,
    formOf: ({ ticket_form_id }) =>
      account.forms.find(({ id }) => id === ticket_form_id) ?? account.forms.find((form) => form.default),
    archive: (id) => archived.add(id),
    isArchived(ticket) {
      if (ticket.id !== undefined && archived.has(ticket.id)) return ticket.status === 'closed'
      const days = controls.sandbox ? 3 : 120
      return ticket.status === 'closed' && Date.parse(ticket.updated_at) < clock.now() - days * DAY
    },
  }
  return world
}
