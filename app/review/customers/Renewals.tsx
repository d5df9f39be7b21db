// Whose contract is renewed in the next 90 days, how were they seen last, and what are they worth?

import { memo, type ReactNode, useMemo } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { DAY, type Instant } from '#domain/instant.ts'
import { dayOf } from '#domain/review/day.ts'
import { SEEN_BANDS } from '#domain/review/measures/customers.ts'
import type { OrganizationLine } from '#domain/review/measures/customers-organizations.ts'
import { RENEWAL_DAYS, type Renewal, renewalsAmong } from '#domain/review/measures/customers-renewals.ts'
import type { FieldMap } from '#domain/settings.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { RenewalBands } from './RenewalBands.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import type { Companies } from './use-companies.ts'
import { useLimit } from './use-limit.ts'
import { useWords } from './words.ts'

/** A date field has no hour: it is a day in any zone. */
const FIELD_ZONE = 'UTC'

interface RenewalsProps extends ListProps {
  lines: readonly OrganizationLine[]
  companies: Companies
  fieldMap: FieldMap
  now: Instant
  go: Go
}

const useColumns = (
  { companies, lists, now }: RenewalsProps,
  renewals: readonly Renewal[],
): readonly Column<Renewal>[] => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const words = useWords()
  const days = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeZone: FIELD_ZONE })
  const idOf = ({ line }: Renewal): number => line.organizationId
  const nameOf = (one: Renewal): string =>
    companies.parties.get(idOf(one))?.name ?? words.organization(idOf(one))
  const written = money.alike(renewals.map(({ value }) => value))
  const inDays = ({ renewalAt }: Renewal): number => Math.max(0, Math.ceil((renewalAt - now) / DAY))
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.organization'), width: '24%', order: nameOf },
      cell: (one) => <Party place="organization" id={idOf(one)} name={nameOf(one)} />,
      csv: nameOf,
    },
    {
      ...{ id: 'renewal', title: t('review.customers.column.renewal'), width: '13%' },
      order: ({ renewalAt }) => renewalAt,
      cell: ({ renewalAt }) => days.format(renewalAt),
      csv: ({ renewalAt }) => dayOf(renewalAt, FIELD_ZONE),
    },
    {
      ...{ id: 'days', title: t('review.customers.column.days'), width: '9%', number: true, csv: inDays },
      cell: (one) => format.number(inDays(one)),
    },
    {
      ...{ id: 'value', title: t('review.customers.column.value'), width: '12%', number: true },
      order: ({ value }) => value,
      cell: ({ value }) => (value === null ? '–' : written.amount(value)),
      csv: ({ value }) => value,
    },
    {
      ...{ id: 'seen', title: t('review.customers.column.seen'), width: '31%' },
      order: ({ band }) => SEEN_BANDS.indexOf(band),
      cell: ({ line }) => (line.seen ? words.seen(line.seen) : words.band('unseen')),
      csv: ({ line }) => (line.seen ? words.seen(line.seen) : null),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '11%', number: true },
      order: ({ line }) => line.contacts,
      cell: (one) => (
        <Count
          count={one.line.contacts}
          label={nameOf(one)}
          of={{ of: 'organization', id: idOf(one) }}
          lists={lists}
        />
      ),
      csv: ({ line }) => line.contacts,
    },
  ]
}

export const Renewals = memo(function Renewals(props: RenewalsProps): ReactNode {
  const t = useText()
  const { lines, companies, fieldMap, now, sort } = props
  const found = useMemo(
    () => renewalsAmong(lines, companies.contracts, Math.floor(now / DAY) * DAY),
    [lines, companies.contracts, now],
  )
  const columns = useColumns(props, found.renewals)
  const rows = useOrdered(found.renewals, columns, sort)
  const [limit, more] = useLimit('renewals')
  const mapped = fieldMap.renewal_at !== null
  return (
    <SortedList
      id="renewals"
      title={t('review.customers.renewals.title', { count: RENEWAL_DAYS })}
      note={
        companies.reading
          ? t('review.customers.renewals.what')
          : `${t('review.customers.renewals.what')} ${t('review.customers.renewals.dated', { n: found.known, of: lines.length })}`
      }
      empty={t(companies.reading ? 'review.customers.reading' : 'review.customers.renewals.none')}
      {...{ columns, rows, sort, limit }}
      keyOf={({ line }) => line.organizationId}
      onSort={(wanted) => props.onSort('renewals', wanted)}
      onMore={more}
    >
      {mapped ? null : (
        <Small>
          {t('review.customers.renewals.no_field')} <ToSettings what="values" go={props.go} />
        </Small>
      )}
      <NotRead known={companies} />
      {found.renewals.length === 0 ? null : <RenewalBands byBand={found.byBand} />}
    </SortedList>
  )
})
