// Is this what another frame may tell of a requester: their rows without a word of text?

import type { Dated } from '#zendesk/shared-facts.ts'
import {
  type Check,
  each,
  either,
  flag,
  listOf,
  mapOf,
  maybe,
  maybeAbsent,
  none,
  nothing,
  number,
  thing,
  word,
} from './shared-checks.ts'

const metrics = thing({
  ...each(number, 'replies reopens groupStations assigneeStations'),
  ...each(maybe, 'firstReplyMinutes firstResolutionMinutes solvedAt'),
  requesterUpdatedAt: maybeAbsent(number),
})

/** What a contact is, apart from the values of its fields. */
export const CONTACT: Readonly<Record<string, Check>> = {
  ...each(number, 'id createdAt updatedAt requesterId submitterId'),
  ...each(maybe, 'assigneeId organizationId groupId brandId problemId followUpOf'),
  subject: none,
  status: (value) => ['new', 'open', 'pending', 'hold', 'solved', 'closed'].includes(value as string),
  channel: word,
  tags: listOf(word),
  rating: (value) => ['good', 'bad', null].includes(value as string | null),
  metrics: either(metrics, nothing),
}

const party = {
  ...each(number, 'id createdAt'),
  name: none,
  tags: listOf(word),
  fields: mapOf(either(word, number, flag, nothing)),
}

const customer = thing({
  ...party,
  email: nothing,
  locale: either(word, nothing),
  organizationId: maybe,
  staff: maybeAbsent(flag),
})

const rows = thing({
  ...each(number, 'at skipped'),
  ...each(flag, 'metricsKnown complete'),
  rows: listOf(thing({ ...CONTACT, fieldValues: mapOf(word) })),
  customer: either(customer, nothing),
  organization: either(thing(party), nothing),
})

/** False for anything else: what frames of another version tell, rows with text. */
export const isSharedRows = (value: unknown): value is Dated<'rows'> => rows(value)

/**
 * The rows without what people wrote: no subjects, names, e-mail addresses or text fields. The value of a drop-down
 * field is also a tag of its ticket, by which it is told from text.
 */
export const rowsWithoutText = ({ rows, customer, organization, ...rest }: Dated<'rows'>): Dated<'rows'> => ({
  ...rest,
  rows: rows.map((row) => ({
    ...row,
    subject: '',
    fieldValues: Object.fromEntries(
      Object.entries(row.fieldValues).filter(([, value]) => row.tags.includes(value)),
    ),
  })),
  customer: customer && { ...customer, name: '', email: null },
  organization: organization && { ...organization, name: '' },
})
