// What does the page show: which tab, and what in it: period, order, open rows, part of the settings? As text, for links.

import { isDay } from '#domain/review/day.ts'
import { SORTS, type Sort } from '#domain/review/order.ts'
import { NAMED_PERIODS, type Period } from '#domain/review/period.ts'
import { ALL, type Picks, picksIn, writePicks } from './data/choice.ts'
import { COLUMN_NAMES, type ColumnName } from './reasons/contacts/columns.ts'
import { NOTHING_UNFOLDED, textsOfUnfolded, type Unfolded, unfoldedIn } from './unfolded.ts'

export const TABS = [
  'overview',
  'reasons',
  'first_contact',
  'answers',
  'customers',
  'audit',
  'settings',
] as const
export type TabName = (typeof TABS)[number]

export interface Place {
  tab: TabName
  period: Period
  picks: Picks
  sort: Sort
  /** Keys of rows whose children are shown. */
  open: readonly string[]
  /** Which columns of its table the reader wants to see; null: as many as find room. */
  columns: readonly ColumnName[] | null
  /** Key of the row whose tickets are listed. */
  listed: string | null
  /** Which part of the settings is shown; null: the first. */
  section: string | null
  /** What of its tab is looked at closer, in that tab's own words: gone with a change of tab. */
  detail: string | null
  /** Which popover is open: `contacts.about`. Gone with a change of tab. */
  opened: string | null
  /** How far lists are shown, and what is open. Gone with a change of tab or of the settings' part. */
  unfolded: Unfolded
}

/** Key of the row of tickets without a reason; open at first. */
export const UNTAGGED = '!untagged'

export const START: Place = {
  tab: 'overview',
  period: { kind: 'last_7_days' },
  picks: ALL,
  sort: { by: 'count', down: true },
  open: [UNTAGGED],
  columns: null,
  listed: null,
  section: null,
  detail: null,
  opened: null,
  unfolded: NOTHING_UNFOLDED,
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

const columnsIn = (text: string | null): Place['columns'] =>
  text === null ? null : COLUMN_NAMES.filter((name) => text.split('.').includes(name))

/** Whether there is a popover of this name, those know that may be open. */
const openedIn = (text: string | null): string | null =>
  text !== null && /^[a-z_]{1,40}\.[a-z]{1,20}$/.test(text) ? text : null

type Own = Omit<Place, 'tab'>

/** How a tab keeps its own part of the place in the address; what it does not name is as at the start. */
interface Writing {
  read(path: readonly string[], query: URLSearchParams): Partial<Own>
  write(place: Own): { path: readonly string[]; query: URLSearchParams }
}

const pathOf = (period: Period): readonly string[] =>
  period.kind === 'custom' ? [period.kind, period.from, period.to] : [period.kind]

/** Of every tab that shows figures: the days, whose contacts, what is looked at closer, and what is said about it. */
const figures: Writing = {
  read: (path, query) => ({
    period: periodIn(path),
    picks: picksIn(query),
    detail: query.get('show'),
    opened: openedIn(query.get('popover')),
    unfolded: unfoldedIn(query.getAll('more')),
  }),
  write: ({ period, picks, detail, opened, unfolded }) => {
    const query = new URLSearchParams()
    writePicks(picks, query)
    if (detail !== null) query.set('show', detail)
    if (opened !== null) query.set('popover', opened)
    for (const text of textsOfUnfolded(unfolded)) query.append('more', text)
    return { path: pathOf(period), query }
  },
}

const reasons: Writing = {
  read: (path, query) => ({
    ...figures.read(path, query),
    sort: sortIn(query.get('sort')),
    open: query.has('open') ? query.getAll('open').filter((key) => key !== '') : START.open,
    columns: columnsIn(query.get('columns')),
    listed: query.get('tickets'),
  }),
  write: (place) => {
    const { sort, open, columns, listed } = place
    const { path, query } = figures.write(place)
    if (sort.by !== START.sort.by || sort.down !== START.sort.down)
      query.set('sort', `${sort.down ? '-' : ''}${sort.by}`)
    if (open.join('\n') !== START.open.join('\n'))
      for (const key of open.length === 0 ? [''] : open) query.append('open', key)
    if (columns !== null) query.set('columns', columns.join('.'))
    if (listed !== null) query.set('tickets', listed)
    return { path, query }
  },
}

const settings: Writing = {
  read: ([section = ''], query) => ({
    section: /^[a-z]+$/.test(section) ? section : null,
    unfolded: unfoldedIn(query.getAll('more')),
  }),
  write: ({ section, unfolded }) => ({
    path: section === null ? [] : [section],
    query: new URLSearchParams(textsOfUnfolded(unfolded).map((text) => ['more', text])),
  }),
}

/** Tabs that are not named here keep what all figures have. */
const WRITINGS: Readonly<Partial<Record<TabName, Writing>>> = { reasons, settings }
const writingOf = (tab: TabName): Writing => WRITINGS[tab] ?? figures

/**
 * Reads `#/reasons/last_7_days?sort=-count`, and the path of a link into the app; what is unclear is as at the start.
 * The other tabs are left as `known` has them.
 */
export function placeIn(text: string, known: Place = START): Place {
  const [whole = '', query = ''] = text.replace(/^#?\/*/, '').split('?')
  const [name, ...path] = whole.split('/')
  const tab = TABS.find((one) => one === name)
  return tab ? { ...known, tab, ...writingOf(tab).read(path, new URLSearchParams(query)) } : START
}

/** The shortest text that `placeIn` reads back as this place, as far as the tab shows it. */
export function textOf({ tab, ...own }: Place): string {
  const { path, query } = writingOf(tab).write(own)
  const after = query.toString()
  return `#/${[tab, ...path].join('/')}${after === '' ? '' : `?${after}`}`
}
