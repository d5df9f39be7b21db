// Who might speak for us?

import { memo, type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { Customer } from '#domain/contact.ts'
import { customerFacts } from '#domain/health/fields.ts'
import type { Instant } from '#domain/instant.ts'
import { dayOf } from '#domain/review/day.ts'
import type { Advocate } from '#domain/review/measures/customers-advocates.ts'
import type { FieldMap } from '#domain/settings.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import { useLimit } from './use-limit.ts'
import { type Known, useCustomersById } from './use-parties.ts'
import { advocatesIn, type View } from './view.ts'
import { useWords } from './words.ts'

interface AdvocatesProps extends ListProps {
  view: View
  contactsOf: (customer: number) => number
  fieldMap: FieldMap
  now: Instant
}

const useColumns = (
  props: AdvocatesProps,
  parties: Known<Customer>['parties'],
): readonly Column<Advocate>[] => {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const { lists, zone, contactsOf, fieldMap, now } = props
  const nameOf = (id: number): string => parties.get(id)?.name ?? words.customer(id)
  const opinion = ({ requesterId }: Advocate): string | null => {
    const customer = parties.get(requesterId) ?? null
    const { nps } = customerFacts({ customer, organization: null, fieldMap }, now)
    return nps === null ? null : `${t(`health.nps.${nps.kind}`)}, ${format.number(nps.score)}`
  }
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.customer'), width: '30%' },
      cell: ({ requesterId: id }) => <Party place="user" id={id} name={nameOf(id)} />,
      csv: ({ requesterId }) => nameOf(requesterId),
    },
    {
      ...{ id: 'good', title: t('review.customers.column.good'), width: '20%', number: true },
      order: ({ good }) => good,
      cell: ({ good }) => format.number(good),
      csv: ({ good }) => good,
    },
    {
      ...{ id: 'nps', title: t('review.customers.column.nps'), width: '20%' },
      cell: (line) => opinion(line) ?? '–',
      csv: opinion,
    },
    {
      ...{ id: 'last', title: t('review.customers.column.last'), width: '16%', order: ({ seen }) => seen.at },
      cell: ({ seen }) => format.date(seen.at),
      csv: ({ seen }) => dayOf(seen.at, zone),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '14%', number: true },
      order: ({ requesterId }) => contactsOf(requesterId),
      cell: ({ requesterId: id }) => (
        <Count count={contactsOf(id)} label={nameOf(id)} of={{ of: 'customer', id }} lists={lists} />
      ),
      csv: ({ requesterId }) => contactsOf(requesterId),
    },
  ]
}

const NOBODY: Known<Customer>['parties'] = new Map()

export const Advocates = memo(function Advocates(props: AdvocatesProps): ReactNode {
  const t = useText()
  const { view, sort } = props
  const advocates = useMemo(() => advocatesIn(view), [view])
  const [limit, more] = useLimit('advocates')
  const rows = useOrdered(advocates, useColumns(props, NOBODY), sort)
  const known = useCustomersById(rows.slice(0, limit).map(({ requesterId }) => requesterId))
  const columns = useColumns(props, known.parties)
  return (
    <SortedList
      id="advocates"
      title={t('review.customers.advocates.title')}
      note={t('review.customers.advocates.what')}
      empty={t('review.customers.advocates.none')}
      {...{ columns, rows, sort, limit }}
      keyOf={({ requesterId }) => requesterId}
      onSort={(wanted) => props.onSort('advocates', wanted)}
      onMore={more}
    >
      <NotRead known={known} />
    </SortedList>
  )
})
