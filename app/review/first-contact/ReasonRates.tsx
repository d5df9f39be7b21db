// For which reasons are contacts resolved at first contact, and for which are they not?

import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, NameCell, Note, Part, WideCell } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import {
  RATE_ORDERS,
  type RateOrder,
  type ReasonRate,
  ratesInOrder,
} from '#domain/review/measures/first-contact-reasons.ts'
import { Count, type Lists, listOf } from './Count.tsx'
import { reasonCsv } from './csv-rows.ts'
import type { Detail } from './detail.ts'
import { RateBar } from './RateBar.tsx'
import { useReasonName } from './words.ts'

/** Lines drawn at first, and so many more whenever they are asked for. */
const PAGE = 50

const WIDTHS: Readonly<Record<RateOrder, string>> = {
  name: '34%',
  rate: '30%',
  mature: '12%',
  no: '12%',
  maturing: '12%',
}

const Fixed = styled(Table)`
  min-width: 760px;
  & thead th { vertical-align: middle; }
`

const ReasonLine = ({ line, lists }: { line: ReasonRate; lists: Lists }): ReactNode => {
  const t = useText()
  const nameOf = useReasonName()
  const { reason, rate } = line
  const name = nameOf(reason)
  const value = reason?.value ?? ''
  const count = (of: 'mature' | 'no' | 'maturing', many: number): ReactNode => (
    <Count
      count={many}
      label={`${name}, ${t(`review.first_contact.column.${of}`)}`}
      of={listOf(of, { reason: value })}
      lists={lists}
    />
  )
  return (
    <BodyRow>
      <NameCell scope="row">{name}</NameCell>
      <WideCell>
        {rate.rate === null ? (
          <Subtle>{t('review.first_contact.none_mature')}</Subtle>
        ) : (
          <RateBar share={rate.rate} interval={rate.interval} />
        )}
      </WideCell>
      <Cell>{count('mature', rate.yes + rate.no)}</Cell>
      <Cell>{count('no', rate.no)}</Cell>
      <Cell>{count('maturing', rate.maturing)}</Cell>
    </BodyRow>
  )
}

const Head = (props: { detail: Detail; onSort: (by: RateOrder) => void }): ReactNode => {
  const t = useText()
  const { by, down } = props.detail
  return (
    <Table.Head>
      <Table.HeaderRow>
        {RATE_ORDERS.map((name) => (
          <Table.SortableCell
            key={name}
            width={WIDTHS[name]}
            {...(name === by ? { sort: down ? ('desc' as const) : ('asc' as const) } : {})}
            cellProps={{
              scope: 'col',
              style: { textAlign: name === 'name' || name === 'rate' ? 'start' : 'end' },
            }}
            onClick={() => props.onSort(name)}
          >
            {t(`review.first_contact.column.${name}`)}
          </Table.SortableCell>
        ))}
      </Table.HeaderRow>
    </Table.Head>
  )
}

export const ReasonRates = (props: {
  rates: readonly ReasonRate[]
  detail: Detail
  change: (detail: Partial<Detail>) => void
  lists: Lists
}): ReactNode => {
  const t = useText()
  const locale = useLocale()
  const [limit, more] = useLines('rates', PAGE)
  const nameOf = useReasonName()
  const csvTitle = useCsvTitle()
  const { rates, change } = props
  const { by, down } = props.detail
  const ordered = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true })
    return ratesInOrder(rates, { by, down }, (a, b) => compare(nameOf(a), nameOf(b)))
  }, [rates, by, down, locale, nameOf])
  const title = t('review.first_contact.by_reason')
  // Numbers begin with the largest, names with A, and rates with the lowest: that is where something is to be done.
  const first = (name: RateOrder): boolean => name !== 'name' && name !== 'rate'
  const sort = (name: RateOrder) => change({ by: name, down: name === by ? !down : first(name) })
  return (
    <Part aria-labelledby="first-contact-reasons">
      <h3 id="first-contact-reasons">{title}</h3>
      <Note>{t('review.first_contact.by_reason_what')}</Note>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Head detail={props.detail} onSort={sort} />
          <Table.Body>
            {ordered.slice(0, limit).map((line) => (
              <ReasonLine key={line.group} line={line} lists={props.lists} />
            ))}
          </Table.Body>
        </Fixed>
      </Scroll>
      <MoreRows hidden={ordered.length - limit} onMore={more} />
      <CsvButton name="first-contact-reasons" rows={() => reasonCsv(ordered, nameOf, csvTitle)} />
    </Part>
  )
}
