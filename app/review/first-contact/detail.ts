// How does the tab keep in its address what is sorted by what, what the bars weigh, and which tickets are listed?

import { INHIBITORS } from '#domain/reasons/inhibitors.ts'
import type { IssuePart } from '#domain/review/measures/first-contact.ts'
import { RATE_ORDERS, type RateOrder } from '#domain/review/measures/first-contact-reasons.ts'
import type { VariantName } from '#domain/review/measures/variants.ts'

export const WEIGHTS = ['count', 'cost'] as const
export type Weight = (typeof WEIGHTS)[number]

export const VARIANTS = ['oneAndDone', 'anyReasonRepeat', 'reopened', 'oneTouch'] as const

/** Which tickets stand in the list: of a part of the rate, a variant, a bar; and of which reason or week. */
export interface Listed {
  of: IssuePart | VariantName | 'inhibited'
  /** Name of an inhibitor, or empty: *not stated*. */
  inhibitor: string | null
  /** Value of a reason, or empty: all without one. */
  reason: string | null
  /** Place of a week, the oldest first. */
  week: number | null
}

export interface Detail {
  by: RateOrder
  down: boolean
  weight: Weight
  listed: Listed | null
}

export const START_DETAIL: Detail = { by: 'no', down: true, weight: 'count', listed: null }

const LISTS: readonly Listed['of'][] = ['all', 'mature', 'yes', 'no', 'maturing', ...VARIANTS, 'inhibited']

function listedIn(query: URLSearchParams): Listed | null {
  const of = LISTS.find((name) => name === query.get('list'))
  if (!of) return null
  const week = query.get('week')
  const inhibitor = query.get('inhibitor')
  return {
    of,
    inhibitor: [...INHIBITORS, ''].find((name) => name === inhibitor) ?? null,
    reason: query.get('reason'),
    week: week !== null && /^\d{1,3}$/.test(week) ? Number(week) : null,
  }
}

/** What is unclear is as at the start. */
export function detailIn(text: string | null): Detail {
  const query = new URLSearchParams(text ?? '')
  const sort = query.get('sort')
  const by = RATE_ORDERS.find((name) => name === sort?.replace('-', ''))
  return {
    by: by ?? START_DETAIL.by,
    down: by ? (sort?.startsWith('-') ?? false) : START_DETAIL.down,
    weight: WEIGHTS.find((name) => name === query.get('weight')) ?? START_DETAIL.weight,
    listed: listedIn(query),
  }
}

/** The shortest text that `detailIn` reads back; null where all is as at the start. */
export function textOfDetail({ by, down, weight, listed }: Detail): string | null {
  const query = new URLSearchParams()
  if (by !== START_DETAIL.by || down !== START_DETAIL.down) query.set('sort', `${down ? '-' : ''}${by}`)
  if (weight !== START_DETAIL.weight) query.set('weight', weight)
  if (listed) {
    query.set('list', listed.of)
    if (listed.inhibitor !== null) query.set('inhibitor', listed.inhibitor)
    if (listed.reason !== null) query.set('reason', listed.reason)
    if (listed.week !== null) query.set('week', String(listed.week))
  }
  const text = query.toString()
  return text === '' ? null : text
}
