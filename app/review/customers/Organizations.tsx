// How much do organisations ask of us, and what does that cost, beside what they are worth?

import { memo, type ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import type { OrganizationLine } from '#domain/review/measures/customers-organizations.ts'
import { type Expense, middleOf } from '#domain/review/measures/range.ts'
import { Count } from './Count.tsx'
import type { ListProps } from './lists.ts'
import { NotRead, Party } from './Party.tsx'
import { type Column, SortedList, useOrdered } from './SortedList.tsx'
import type { Companies } from './use-companies.ts'
import { useLimit } from './use-limit.ts'
import { useOrganizationsById } from './use-parties.ts'
import { useCostOfEach } from './use-view.ts'
import { useWords } from './words.ts'

interface OrganizationsProps extends ListProps {
  lines: readonly OrganizationLine[]
  companies: Companies
  chosen: ReadyChosen
  economy: Economy
  go: Go
}

/** Of each organisation; null: the team has not said what a contact costs. */
type CostOfEach = ReadonlyMap<number, Expense> | null

const useCostColumn = (costs: CostOfEach): readonly Column<OrganizationLine>[] => {
  const t = useText()
  const money = useMoney()
  const costOf = ({ organizationId }: OrganizationLine): Expense | null => costs?.get(organizationId) ?? null
  const title = t('review.customers.column.cost')
  const written = money.alike([...(costs?.values() ?? [])].map((cost) => cost.money.high))
  if (costs === null) return []
  return [
    {
      ...{ id: 'cost', title, width: '15%', number: true },
      order: (line) => {
        const cost = costOf(line)
        return cost === null ? null : middleOf(cost.money)
      },
      cell: (line) => {
        const cost = costOf(line)
        return cost === null ? '–' : written.range(cost.money)
      },
      csv: (line) => costOf(line)?.money.low ?? null,
      also: {
        title: t('review.customers.column.cost_high'),
        csv: (line) => costOf(line)?.money.high ?? null,
      },
    },
  ]
}

const useColumns = (
  props: OrganizationsProps,
  costs: CostOfEach,
  nameOf: (id: number) => string,
): readonly Column<OrganizationLine>[] => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const words = useWords()
  const { lists, chosen, companies } = props
  const contacts = chosen.contacts.rows.length
  const value = ({ organizationId: id }: OrganizationLine): number | null =>
    companies.contracts.get(id)?.value ?? null
  const cost = useCostColumn(costs)
  const written = money.alike(props.lines.map(value))
  return [
    {
      ...{ id: 'name', title: t('review.customers.column.organization'), width: '21%' },
      cell: ({ organizationId: id }) => <Party place="organization" id={id} name={nameOf(id)} />,
      csv: ({ organizationId }) => nameOf(organizationId),
    },
    {
      ...{ id: 'contacts', title: t('review.customers.column.contacts'), width: '10%', number: true },
      order: (line) => line.contacts,
      cell: ({ organizationId: id, contacts: count }) => (
        <Count count={count} label={nameOf(id)} of={{ of: 'organization', id }} lists={lists} />
      ),
      csv: (line) => line.contacts,
    },
    {
      ...{ id: 'share', title: t('review.customers.column.share'), width: '9%', number: true },
      cell: (line) => format.percent(line.contacts / contacts),
      csv: (line) => line.contacts / contacts,
    },
    {
      ...{ id: 'people', title: t('review.customers.column.people'), width: '9%', number: true },
      order: ({ people }) => people,
      cell: ({ people }) => format.number(people),
      csv: ({ people }) => people,
    },
    ...cost,
    {
      ...{ id: 'value', title: t('review.customers.column.value'), width: '10%', number: true },
      ...{ order: value, csv: value },
      cell: (line) => {
        const worth = value(line)
        return worth === null ? '–' : written.amount(worth)
      },
    },
    {
      ...{ id: 'seen', title: t('review.customers.column.seen'), width: '26%' },
      cell: ({ seen }) => (seen ? words.seen(seen) : words.band('unseen')),
      csv: ({ seen }) => (seen ? words.seen(seen) : null),
    },
  ]
}

export const Organizations = memo(function Organizations(props: OrganizationsProps): ReactNode {
  const t = useText()
  const words = useWords()
  const { chosen, economy, sort, companies } = props
  const costs = useCostOfEach(chosen, economy)
  const [limit, more] = useLimit('organizations')
  // The order needs no name: so only those who are shown are asked for, where there are more than are read at once.
  const rows = useOrdered(props.lines, useColumns(props, costs, words.organization), sort)
  const shown = rows.slice(0, limit).map(({ organizationId }) => organizationId)
  const beyond = useOrganizationsById(shown.filter((id) => !companies.asked.has(id)))
  const nameOf = (id: number): string =>
    (companies.parties.get(id) ?? beyond.parties.get(id))?.name ?? words.organization(id)
  const columns = useColumns(props, costs, nameOf)
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
      {costs === null ? (
        <Small>
          {t('review.customers.organizations.no_costs')} <ToSettings what="costs" go={props.go} />
        </Small>
      ) : null}
      <NotRead known={companies.retry === null ? beyond : companies} />
    </SortedList>
  )
})
