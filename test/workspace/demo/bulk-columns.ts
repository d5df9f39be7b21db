// How do columns in the order of the telling become columns by number, with what depends on the number?

import type { BulkTickets, TicketColumn } from '#workspace/records/bulk.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { type Draft, NO_STAMP, type Values } from './bulk-draft.ts'
import { COMMON, stampOf } from './bulk-facts.ts'
import { IDS } from './company.ts'
import { campaignOf, isOffered } from './rows.ts'
import { PROBLEM_TICKET } from './stories.ts'
import { isRatingCommented } from './writing.ts'

/** `order` gives who was told when, by place; `place` the other way round. */
export interface Numbered {
  order: Uint32Array
  place: Uint32Array
  firstId: number
}

type Codes = TicketColumn['codes']
type Part = Partial<TicketRecord>

const room = (size: number, count: number): Codes =>
  count <= 0x100 ? new Uint8Array(size) : count <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size)

/** A column of codes that are worked out place by place. */
const columnBy = (size: number, count: number, codeAt: (place: number) => number): Codes => {
  const codes = room(size, count)
  for (let place = 0; place < size; place += 1) codes[place] = codeAt(place)
  return codes
}

const column = (codes: Codes, parts: readonly Part[]): TicketColumn => ({
  codes,
  count: parts.length,
  sample: (place) => parts[codes[place] ?? 0] ?? {},
})

const SCORES: readonly TicketRecord['satisfaction_rating'][] = [
  { score: 'unoffered' },
  { score: 'offered' },
  { score: 'good', comment: null },
  { score: 'good', comment: '…' },
  { score: 'bad', comment: null },
  { score: 'bad', comment: '…' },
]

/** The place in SCORES. */
const scoreOf = (kind: string, id: number): number => {
  if (kind === 'unsolved') return 0
  if (kind === 'solved') return isOffered(id) ? 1 : 0
  const score = kind.startsWith('good') ? 'good' : 'bad'
  const commented = isRatingCommented(kind.endsWith('de') ? 'de' : 'en', score, id)
  return (score === 'good' ? 2 : 4) + (commented ? 1 : 0)
}

/** Whether a pattern, or one of several tags, can mean a tag that names a ticket. */
const meansStamp = (value: string): boolean =>
  value
    .toLowerCase()
    .split(/[\s,]+/u)
    .some((tag) => tag.startsWith('bm_on_') || (tag.endsWith('*') && 'bm_on_'.startsWith(tag.slice(0, -1))))

export const bulkColumns = (
  draft: Draft,
  { order, place: placeOf, firstId }: Numbered,
  isIncident: (id: number) => boolean,
): Pick<BulkTickets, 'created' | 'updated' | 'solved' | 'column'> => {
  const { size } = draft
  const told = (place: number): number => order[place] ?? 0
  const seconds = (source: Uint32Array): Uint32Array =>
    Uint32Array.from({ length: size }, (_, place) => source[told(place)] ?? 0)
  const codesOf = ({ codes, values }: Values): Codes =>
    columnBy(size, values.length, (place) => codes[told(place)] ?? 0)

  const incidents = columnBy(size, 2, (place) =>
    draft.incident[told(place)] === 1 && isIncident(firstId + place) ? 1 : 0,
  )
  const types = draft.type.values.map((type): Part => ({ type: type as string | null }))
  const typeCodes = columnBy(size, types.length + 1, (place) =>
    incidents[place] === 1 ? types.length : (draft.type.codes[told(place)] ?? 0),
  )
  const scores = columnBy(size, SCORES.length, (place) =>
    scoreOf(String(draft.rating.values[draft.rating.codes[told(place)] ?? 0]), firstId + place),
  )
  const campaigns = columnBy(size, 2, (place) => draft.campaign[told(place)] ?? 0)
  const tags = codesOf(draft.tags)
  const sets = draft.tags.values.map((text) => (text === '' ? [] : String(text).split(' ')))

  const commons = sets.map((set): Part => ({ tags: set }))

  const columns = new Map<string, TicketColumn>([
    ...draft.facts.map(
      ({ keyword, fact, values }) =>
        [keyword, column(codesOf(values), values.values.map(fact.part))] as const,
    ),
    ['ticket_type', column(typeCodes, [...types, { type: 'incident' }])],
    ['problem', column(incidents, [{ problem_id: null }, { problem_id: PROBLEM_TICKET }])],
    [
      'satisfaction',
      column(
        scores,
        SCORES.map((satisfaction_rating) => ({ satisfaction_rating })),
      ),
    ],
    [
      `custom_field_${IDS.campaignField}`,
      {
        codes: campaigns,
        count: 2,
        sample(place) {
          const value = campaigns[place] === 1 ? campaignOf(firstId + place) : null
          return { custom_fields: [{ id: IDS.campaignField, value }] }
        },
        individual: () => true,
      },
    ],
    [
      'tags',
      {
        codes: tags,
        count: sets.length,
        sample(place) {
          const set = sets[tags[place] ?? 0] ?? []
          const back = draft.stamp[told(place)] ?? NO_STAMP
          if (back === NO_STAMP) return { tags: set }
          return { tags: [...set, stampOf(firstId + (placeOf[told(place) - back] ?? 0))].sort() }
        },
        individual: meansStamp,
        common: (code) => commons[code] ?? {},
      },
    ],
  ])
  const same = new Uint8Array(size)
  for (const [keyword, part] of Object.entries(COMMON)) columns.set(keyword, column(same, [part]))
  const noField = column(same, [{ custom_fields: [] }])
  return {
    created: seconds(draft.created),
    updated: seconds(draft.updated),
    solved: seconds(draft.solved),
    column: (keyword) => columns.get(keyword) ?? (/^custom_field_\d+$/.test(keyword) ? noField : undefined),
  }
}
