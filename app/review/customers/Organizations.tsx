// How much do organisations ask of us, beside what they are worth?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { Organization } from '#domain/contact.ts'
import { customerFacts } from '#domain/health/fields.ts'
import type { Instant } from '#domain/instant.ts'
import type { OrganizationLine } from '#domain/review/measures/customers-organizations.ts'
import type { FieldMap } from '#domain/settings.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import { useLimit } from './use-limit.ts'
import { type Known, useOrganizationsById } from './use-parties.ts'
import { useWords } from './words.ts'

interface OrganizationsProps extends ListProps {
  lines: readonly OrganizationLine[]
  /** Contacts of the period. */
  contacts: number
  fieldMap: FieldMap
  now: Instant
}

const useColumns = (
  { lists, contacts, fieldMap, now }: OrganizationsProps,
  parties: Known<Organization>['parties'],
): readonly Column<OrganizationLine>[] => {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const nameOf = (id: number): string => parties.get(id)?.name ?? words.organization(id)
  const value = ({ organizationId }: OrganizationLine): number | null => {
    const organization = parties.get(organizationId) ?? null
    return customerFacts({ customer: null, organization, fieldMap }, now).value
  }
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.organization'), width: '28%' },
      cell: ({ organizationId: id }) => <Party place="organization" id={id} name={nameOf(id)} />,
      csv: ({ organizationId }) => nameOf(organizationId),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '11%', number: true },
      order: (line) => line.contacts,
      cell: ({ organizationId: id, contacts: count }) => (
        <Count count={count} label={nameOf(id)} of={{ of: 'organization', id }} lists={lists} />
      ),
      csv: (line) => line.contacts,
    },
    {
      ...{ id: 'share', title: t('review.customers.column.share'), width: '12%', number: true },
      cell: (line) => format.percent(line.contacts / contacts),
      csv: (line) => line.contacts / contacts,
    },
    {
      ...{ id: 'people', title: t('review.customers.column.people'), width: '10%', number: true },
      order: ({ people }) => people,
      cell: ({ people }) => format.number(people),
      csv: ({ people }) => people,
    },
    {
      ...{ id: 'value', title: t('review.customers.column.value'), width: '13%', number: true, csv: value },
      cell: (line) => {
        const worth = value(line)
        return worth === null ? '–' : format.number(worth)
      },
    },
    {
      ...{ id: 'seen', title: t('review.customers.column.seen'), width: '26%' },
      cell: ({ seen }) => (seen ? words.seen(seen) : words.band('unseen')),
      csv: ({ seen }) => (seen ? words.seen(seen) : null),
    },
  ]
}

const NONE: Known<Organization>['parties'] = new Map()

export const Organizations = (props: OrganizationsProps): ReactNode => {
  const t = useText()
  const { sort } = props
  const [limit, more] = useLimit()
  const rows = useOrdered(props.lines, useColumns(props, NONE), sort)
  const known = useOrganizationsById(rows.slice(0, limit).map(({ organizationId }) => organizationId))
  const columns = useColumns(props, known.parties)
  return (
    <SortedList
      id="organizations"
      title={t('review.customers.organizations.title')}
      note={t('review.customers.organizations.what')}
      empty={t('review.customers.organizations.none')}
      {...{ columns, rows, sort, limit }}
      keyOf={({ organizationId }) => organizationId}
      onSort={(wanted) => props.onSort('organizations', wanted)}
      onMore={more}
    >
      <NotRead known={known} />
    </SortedList>
  )
}
