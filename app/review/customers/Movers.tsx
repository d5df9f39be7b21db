// Which customers are seen otherwise now than the time before?

import { memo, type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Subtle } from '#app/kit/text.tsx'
import type { Mover } from '#domain/health/portfolio.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import { dayOf } from '#domain/review/day.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import { useLimit } from './use-limit.ts'
import { useCustomersById } from './use-parties.ts'
import { moversIn, type View } from './view.ts'
import { useWords } from './words.ts'

interface MoversProps extends ListProps {
  view: View
  /** Contacts of a customer in the period. */
  contactsOf: (customer: number) => number
}

const Day = styled(Subtle)`
  white-space: nowrap;
`

const Then = ({ seen }: { seen: Sighting }): ReactNode => {
  const format = useFormat()
  const words = useWords()
  return (
    <>
      {words.seen(seen)} <Day>{format.date(seen.at)}</Day>
    </>
  )
}

const useColumns = (
  { lists, zone, contactsOf }: MoversProps,
  nameOf: (id: number) => string,
): readonly Column<Mover>[] => {
  const t = useText()
  const words = useWords()
  const steps = (bands: number): string =>
    t(bands < 0 ? 'review.customers.movers.down' : 'review.customers.movers.up', { count: Math.abs(bands) })
  const written = (seen: Sighting): string => `${words.seen(seen)} (${dayOf(seen.at, zone)})`
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.customer'), width: '18%' },
      cell: ({ requesterId: id }) => <Party place="user" id={id} name={nameOf(id)} />,
      csv: ({ requesterId }) => nameOf(requesterId),
    },
    {
      ...{
        id: 'bands',
        title: t('review.customers.column.moved'),
        width: '14%',
        order: ({ bands }) => bands,
      },
      cell: ({ bands }) => steps(bands),
      csv: ({ bands }) => bands,
    },
    {
      ...{ id: 'from', title: t('review.customers.column.from'), width: '29%' },
      cell: ({ from }) => <Then seen={from} />,
      csv: ({ from }) => written(from),
    },
    {
      ...{ id: 'to', title: t('review.customers.column.to'), width: '29%', order: ({ to }) => to.at },
      cell: ({ to }) => <Then seen={to} />,
      csv: ({ to }) => written(to),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '10%', number: true },
      order: ({ requesterId }) => contactsOf(requesterId),
      cell: ({ requesterId: id }) => (
        <Count count={contactsOf(id)} label={nameOf(id)} of={{ of: 'customer', id }} lists={lists} />
      ),
      csv: ({ requesterId }) => contactsOf(requesterId),
    },
  ]
}

export const Movers = memo(function Movers(props: MoversProps): ReactNode {
  const t = useText()
  const words = useWords()
  const { view, sort } = props
  const movers = useMemo(() => moversIn(view), [view])
  const [limit, more] = useLimit('movers')
  // The order needs no name: so only those who are shown are asked for.
  const rows = useOrdered(movers, useColumns(props, words.customer), sort)
  const known = useCustomersById(rows.slice(0, limit).map(({ requesterId }) => requesterId))
  const columns = useColumns(props, (id) => known.parties.get(id)?.name ?? words.customer(id))
  return (
    <SortedList
      id="movers"
      title={t('review.customers.movers.title')}
      note={t('review.customers.movers.what')}
      empty={t('review.customers.movers.none')}
      {...{ columns, rows, sort, limit }}
      keyOf={({ requesterId }) => requesterId}
      onSort={(wanted) => props.onSort('movers', wanted)}
      onMore={more}
    >
      <NotRead known={known} />
    </SortedList>
  )
})
