// Which organisations are at risk, what are they worth, and when is their contract renewed?

import { memo, type ReactNode, useMemo } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import type { Organization } from '#domain/contact.ts'
import { type CustomerFacts, customerFacts } from '#domain/health/fields.ts'
import type { Instant } from '#domain/instant.ts'
import { dayOf } from '#domain/review/day.ts'
import type { OrganizationLine } from '#domain/review/measures/customers-organizations.ts'
import type { FieldMap } from '#domain/settings.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import { useLimit } from './use-limit.ts'
import type { Known } from './use-parties.ts'
import { useWords } from './words.ts'

/** A date field has no hour: it is a day in any zone. */
const FIELD_ZONE = 'UTC'

const useColumns = (props: AtRiskProps): readonly Column<OrganizationLine>[] => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const words = useWords()
  const { known, fieldMap, now, zone, lists } = props
  const facts = useMemo(() => {
    const read = new Map<number, CustomerFacts>()
    for (const [id, organization] of known.parties)
      read.set(id, customerFacts({ customer: null, organization, fieldMap }, now))
    return read
  }, [known.parties, fieldMap, now])
  const nameOf = ({ organizationId: id }: OrganizationLine): string =>
    known.parties.get(id)?.name ?? words.organization(id)
  const value = ({ organizationId: id }: OrganizationLine) => facts.get(id)?.value ?? null
  const written = money.alike(props.lines.map(value))
  const renewal = ({ organizationId: id }: OrganizationLine) => facts.get(id)?.renewalAt ?? null
  const renewalDay = (line: OrganizationLine): string | null => {
    const at = renewal(line)
    return at === null ? null : dayOf(at, FIELD_ZONE)
  }
  const days = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeZone: FIELD_ZONE })
  const column = (id: 'value' | 'renewal' | 'seen' | 'last' | 'contacts' | 'people') =>
    t(`review.customers.column.${id}`)
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.organization'), width: '20%', order: nameOf },
      cell: (line) => <Party place="organization" id={line.organizationId} name={nameOf(line)} />,
      csv: nameOf,
    },
    {
      ...{ id: 'value', title: column('value'), width: '9%', number: true, order: value, csv: value },
      cell: (line) => {
        const worth = value(line)
        return worth === null ? '–' : written.amount(worth)
      },
    },
    {
      ...{ id: 'renewal', title: column('renewal'), width: '13%', order: renewal, csv: renewalDay },
      cell: (line) => {
        const at = renewal(line)
        return at === null ? '–' : days.format(at)
      },
    },
    {
      ...{ id: 'seen', title: column('seen'), width: '29%' },
      cell: ({ seen }) => (seen ? words.seen(seen) : ''),
      csv: ({ seen }) => (seen ? words.seen(seen) : null),
    },
    {
      ...{ id: 'last', title: column('last'), width: '10%', order: ({ seen }) => seen?.at ?? null },
      cell: ({ seen }) => (seen ? format.date(seen.at) : ''),
      csv: ({ seen }) => (seen ? dayOf(seen.at, zone) : null),
    },
    {
      ...{ id: 'contacts', title: column('contacts'), width: '10%', number: true },
      order: ({ contacts }) => contacts,
      cell: (line) => (
        <Count
          count={line.contacts}
          label={nameOf(line)}
          of={{ of: 'organization', id: line.organizationId }}
          lists={lists}
        />
      ),
      csv: ({ contacts }) => contacts,
    },
    {
      ...{ id: 'people', title: column('people'), width: '9%', number: true, order: ({ people }) => people },
      cell: ({ people }) => format.number(people),
      csv: ({ people }) => people,
    },
  ]
}

interface AtRiskProps extends ListProps {
  lines: readonly OrganizationLine[]
  known: Known<Organization>
  fieldMap: FieldMap
  now: Instant
  /** Customers at risk without an organisation. */
  alone: number
}

const BY_VALUE = { by: 'value', down: true }

export const AtRisk = memo(function AtRisk(props: AtRiskProps): ReactNode {
  const t = useText()
  const { lines, alone, known } = props
  const columns = useColumns(props)
  const sort = props.sort ?? BY_VALUE
  const rows = useOrdered(lines, columns, sort)
  const [limit, more] = useLimit('at_risk')
  return (
    <SortedList
      id="at_risk"
      title={t('review.customers.at_risk.title')}
      note={t('review.customers.at_risk.what')}
      empty={t('review.customers.at_risk.none')}
      {...{ columns, rows, sort, limit }}
      keyOf={({ organizationId }) => organizationId}
      onSort={(wanted) => props.onSort('at_risk', wanted)}
      onMore={more}
    >
      {alone === 0 ? null : <Small>{t('review.customers.at_risk.alone', { count: alone })}</Small>}
      {known.reading ? <Small role="status">{t('review.customers.reading')}</Small> : null}
      <NotRead known={known} />
    </SortedList>
  )
})
