// What does the page show: which tab, period, order, and which rows are open? As text, for links.

import { isDay } from '#domain/review/day.ts'
import { SORTS, type Sort } from '#domain/review/order.ts'
import { NAMED_PERIODS, type Period } from '#domain/review/period.ts'

export interface Place {
  period: Period
  sort: Sort
  /** Keys of rows whose children are shown. */
  open: readonly string[]
  /** Key of the row whose tickets are listed. */
  listed: string | null
}

/** Key of the row of tickets without a reason; open at first. */
export const UNTAGGED = '!untagged'

export const START: Place = {
  period: { kind: 'last_7_days' },
  sort: { by: 'count', down: true },
  open: [UNTAGGED],
  listed: null,
}

const TAB = 'reasons'

function periodIn([kind = '', from = '', to = '']: readonly string[]): Period {
  if (kind === 'custom' && isDay(from) && isDay(to)) return { kind, from, to }
  const named = NAMED_PERIODS.find((name) => name === kind)
  return named ? { kind: named } : START.period
}

function sortIn(text: string | null): Sort {
  const by = SORTS.find((name) => name === text?.replace('-', ''))
  return by ? { by, down: text?.startsWith('-') ?? false } : START.sort
}

/** Reads `#/reasons/last_7_days?sort=-count`, and the path of a link into the app; what is unclear is as at the start. */
export function placeIn(text: string): Place {
  const [path = '', query = ''] = text.replace(/^#?\/*/, '').split('?')
  const [tab, ...period] = path.split('/')
  if (tab !== TAB) return START
  const params = new URLSearchParams(query)
  return {
    period: periodIn(period),
    sort: sortIn(params.get('sort')),
    open: params.has('open') ? params.getAll('open').filter((key) => key !== '') : START.open,
    listed: params.get('tickets'),
  }
}

/** The shortest text that `placeIn` reads back as this place. */
export function textOf({ period, sort, open, listed }: Place): string {
  const days = period.kind === 'custom' ? `/${period.from}/${period.to}` : ''
  const params = new URLSearchParams()
  if (sort.by !== START.sort.by || sort.down !== START.sort.down)
    params.set('sort', `${sort.down ? '-' : ''}${sort.by}`)
  if (open.join('\n') !== START.open.join('\n'))
    for (const key of open.length === 0 ? [''] : open) params.append('open', key)
  if (listed !== null) params.set('tickets', listed)
  const query = params.toString()
  return `#/${TAB}/${period.kind}${days}${query === '' ? '' : `?${query}`}`
}
