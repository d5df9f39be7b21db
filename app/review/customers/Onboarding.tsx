// Which customers who contacted us have not finished their onboarding?

import { memo, type ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Parties } from '#app/queries/parties.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import type { Organization } from '#domain/contact.ts'
import { dayOf } from '#domain/review/day.ts'
import type { Seen } from '#domain/review/measures/customers-seen.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import { useLimit } from './use-limit.ts'
import { type Newcomer, useNewcomers } from './use-newcomers.ts'
import { useWords } from './words.ts'

interface OnboardingProps extends ListProps {
  chosen: ReadyChosen
  seen: Seen
  /** Of the organisations that were read. */
  organizations: Parties<Organization>
  contactsOf: (customer: number) => number
  go: Go
}

const useColumns = ({ lists, zone, contactsOf }: OnboardingProps): readonly Column<Newcomer>[] => {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const told = ({ step }: Newcomer): string | number =>
    step.signal.known && typeof step.signal.value !== 'boolean' ? step.signal.value : '–'
  const points = ({ step }: Newcomer): number => (step.points ?? 0) / step.component.maximum
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.customer'), width: '20%' },
      order: ({ customer }) => customer.name,
      cell: ({ customer }) => <Party place="user" id={customer.id} name={customer.name} />,
      csv: ({ customer }) => customer.name,
    },
    {
      ...{ id: 'step', title: t('review.customers.column.step'), width: '9%', number: true, csv: told },
      order: points,
      cell: (one) => {
        const value = told(one)
        return typeof value === 'number' ? format.number(value) : value
      },
    },
    {
      ...{ id: 'points', title: t('review.customers.column.points'), width: '11%', number: true },
      cell: ({ step }) =>
        t('review.customers.onboarding.points', {
          points: format.number(step.points ?? 0),
          of: format.number(step.component.maximum),
        }),
      csv: ({ step }) => step.points,
    },
    {
      ...{ id: 'since', title: t('review.customers.column.since'), width: '12%' },
      order: ({ customer }) => customer.createdAt,
      cell: ({ customer }) => format.date(customer.createdAt),
      csv: ({ customer }) => dayOf(customer.createdAt, zone),
    },
    {
      ...{ id: 'seen', title: t('review.customers.column.seen'), width: '28%' },
      cell: ({ seen }) => (seen ? words.seen(seen) : words.band('unseen')),
      csv: ({ seen }) => (seen ? words.seen(seen) : null),
    },
    {
      ...{ id: 'last', title: t('review.customers.column.last_contact'), width: '10%' },
      order: ({ lastAt }) => lastAt,
      cell: ({ lastAt }) => format.date(lastAt),
      csv: ({ lastAt }) => dayOf(lastAt, zone),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '10%', number: true },
      order: ({ requesterId }) => contactsOf(requesterId),
      cell: ({ requesterId: id, customer }) => (
        <Count count={contactsOf(id)} label={customer.name} of={{ of: 'customer', id }} lists={lists} />
      ),
      csv: ({ requesterId }) => contactsOf(requesterId),
    },
  ]
}

export const Onboarding = memo(function Onboarding(props: OnboardingProps): ReactNode {
  const t = useText()
  const format = useFormat()
  const { chosen, seen, organizations, sort } = props
  const found = useNewcomers(chosen, seen, organizations)
  const { known, untold, asked, customers, further } = found
  const columns = useColumns(props)
  const rows = useOrdered(found.newcomers, columns, sort)
  const [limit, more] = useLimit('onboarding')
  return (
    <SortedList
      id="onboarding"
      title={t('review.customers.onboarding.title')}
      note={t('review.customers.onboarding.what')}
      empty={t(
        untold
          ? 'review.customers.onboarding.no_field'
          : known.reading
            ? 'review.customers.reading'
            : 'review.customers.onboarding.none',
      )}
      {...{ columns, rows, sort, limit }}
      keyOf={({ requesterId }) => requesterId}
      onSort={(wanted) => props.onSort('onboarding', wanted)}
      onMore={more}
    >
      {untold ? (
        <Small>
          <ToSettings what="values" go={props.go} />
        </Small>
      ) : (
        <Small role="status">
          {t('review.customers.onboarding.read', {
            n: format.number(known.parties.size === 0 && known.reading ? 0 : asked),
            of: format.number(customers),
          })}{' '}
          {further > 0 && !known.reading ? (
            <TextLink inText onClick={found.onFurther}>
              {t('review.customers.onboarding.further', { count: further })}
            </TextLink>
          ) : null}
        </Small>
      )}
      <NotRead known={known} />
    </SortedList>
  )
})
