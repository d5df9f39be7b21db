// What does the page show: which tab, and what in it: period, order, open rows, part of the settings? As text, for links.

import { isDay } from '#domain/review/day.ts'
import { SORTS, type Sort } from '#domain/review/order.ts'
import { NAMED_PERIODS, type Period } from '#domain/review/period.ts'

export const TABS = ['reasons', 'answers', 'settings'] as const
export type TabName = (typeof TABS)[number]

export interface Place {
  tab: TabName
  period: Period
  sort: Sort
  /** Keys of rows whose children are shown. */
  open: readonly string[]
  /** Key of the row whose tickets are listed. */
  listed: string | null
  /** Which part of the settings is shown; null: the first. */
  section: string | null
}

/** Key of the row of tickets without a reason; open at first. */
export const UNTAGGED = '!untagged'

export const START: Place = {
  tab: 'reasons',
  period: { kind: 'last_7_days' },
  sort: { by: 'count', down: true },
  open: [UNTAGGED],
  listed: null,
  section: null,
}

function periodIn([kind = '', from = '', to = '']: readonly string[]): Period {
  if (kind === 'custom' && isDay(from) && isDay(to)) return { kind, from, to }
  const named = NAMED_PERIODS.find((name) => name === kind)
  return named ? { kind: named } : START.period
}

function sortIn(text: string | null): Sort {
  const by = SORTS.find((name) => name === text?.replace('-', ''))
  return by ? { by, down: text?.startsWith('-') ?? false } : START.sort
}

type Own = Omit<Place, 'tab'>

/** How a tab keeps its own part of the place in the address; what it does not name is as at the start. */
interface Writing {
  read(path: readonly string[], query: URLSearchParams): Partial<Own>
  write(place: Own): { path: readonly string[]; query: URLSearchParams }
}

const reasons: Writing = {
  read: (path, query) => ({
    period: periodIn(path),
    sort: sortIn(query.get('sort')),
    open: query.has('open') ? query.getAll('open').filter((key) => key !== '') : START.open,
    listed: query.get('tickets'),
  }),
  write: ({ period, sort, open, listed }) => {
    const query = new URLSearchParams()
    if (sort.by !== START.sort.by || sort.down !== START.sort.down)
      query.set('sort', `${sort.down ? '-' : ''}${sort.by}`)
    if (open.join('\n') !== START.open.join('\n'))
      for (const key of open.length === 0 ? [''] : open) query.append('open', key)
    if (listed !== null) query.set('tickets', listed)
    return { path: period.kind === 'custom' ? [period.kind, period.from, period.to] : [period.kind], query }
  },
}

/** It has no part of its own yet. */
const answers: Writing = {
  read: () => ({}),
  write: () => ({ path: [], query: new URLSearchParams() }),
}

const settings: Writing = {
  read: ([section = '']) => ({ section: /^[a-z]+$/.test(section) ? section : null }),
  write: ({ section }) => ({ path: section === null ? [] : [section], query: new URLSearchParams() }),
}

const WRITINGS: Readonly<Record<TabName, Writing>> = { reasons, answers, settings }

/**
 * Reads `#/reasons/last_7_days?sort=-count`, and the path of a link into the app; what is unclear is as at the start.
 * The other tabs are left as `known` has them.
 */
export function placeIn(text: string, known: Place = START): Place {
  const [whole = '', query = ''] = text.replace(/^#?\/*/, '').split('?')
  const [name, ...path] = whole.split('/')
  const tab = TABS.find((one) => one === name)
  return tab ? { ...known, tab, ...WRITINGS[tab].read(path, new URLSearchParams(query)) } : START
}

/** The shortest text that `placeIn` reads back as this place, as far as the tab shows it. */
export function textOf({ tab, ...own }: Place): string {
  const { path, query } = WRITINGS[tab].write(own)
  const after = query.toString()
  return `#/${[tab, ...path].join('/')}${after === '' ? '' : `?${after}`}`
}
