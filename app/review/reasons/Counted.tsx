// What was counted for the period: notes, the table, and the tickets behind one of its figures?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useLines } from '#app/review/Fold.tsx'
import { Columns, Note } from '#app/review/layout.tsx'
import { UNTAGGED } from '#app/review/place.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { Figure } from '#domain/review/figure.ts'
import type { Spans } from '#domain/review/period.ts'
import type { AsOf } from './as-of.ts'
import { TOTAL } from './cells.ts'
import { Definition } from './Definition.tsx'
import { Bar } from './layout.tsx'
import { Notices } from './Notices.tsx'
import { Progress } from './Progress.tsx'
import type { LineActions } from './ReasonLine.tsx'
import type { ReasonsTabProps } from './ReasonsTab.tsx'
import { ReasonTable } from './ReasonTable.tsx'
import { TicketList } from './TicketList.tsx'
import { type TableRow, ticketsBehind } from './table-rows.ts'
import { type TableState, useTable } from './use-table.ts'
import { useFullName } from './words.ts'

/** Rows drawn at first: more than anybody reads, fewer than a browser feels. */
const PAGE = 200

type Props = ReasonsTabProps & { spans: Spans; asOf: AsOf }

const focusOn = (key: string): void =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [aria-pressed]`)?.focus()

const useActions = ({ place, go }: Props, retry: LineActions['retry']): LineActions => {
  const { open } = place
  return useMemo(
    () => ({
      retry,
      list: (key) => go({ listed: key }),
      toggle: (key, wanted) => go({ open: wanted ? [...open, key] : open.filter((other) => other !== key) }),
    }),
    [open, go, retry],
  )
}

const Above = (props: Props & { table: TableState; total: TableRow | undefined }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { counts } = props.table
  return (
    <Bar style={{ justifyContent: 'space-between', alignItems: 'center' }}>
      <Progress counts={counts} />
      <Bar style={{ alignItems: 'center' }}>
        {counts.since === null ? null : (
          <Note as="span">{t('review.counted_at', { age: format.relative(counts.since) })}</Note>
        )}
        <Button size="small" isBasic onClick={props.asOf.countAgain}>
          {t('review.count_again')}
        </Button>
        <Definition
          field={props.field.title}
          zone={props.zone}
          spans={props.spans}
          now={props.total?.now ?? 'waiting'}
          before={props.total?.before ?? 'waiting'}
        />
      </Bar>
    </Bar>
  )
}

const counted = (figure: Figure): Cell => (typeof figure === 'number' ? figure : null)

/** All lines that are open, drawn or not; what is not counted yet stays empty. */
const CountedCsv = ({ lines }: { lines: readonly TableRow[] }): ReactNode => {
  const t = useText()
  const fullName = useFullName()
  return (
    <CsvButton
      name="tickets-by-reason"
      rows={() => [
        (['reason', 'tickets', 'before'] as const).map((column) => t(`review.column.${column}`)),
        ...lines.map((line): readonly Cell[] => [fullName(line), counted(line.now), counted(line.before)]),
      ]}
    />
  )
}

export const Counted = (props: Props): ReactNode => {
  const t = useText()
  const fullName = useFullName()
  const { place, go, field, spans, asOf, taxonomy } = props
  const [limit, more] = useLines('counted', PAGE)
  const table = useTable({ taxonomy, fieldId: field.id, spans, place, asOf, limit })
  const { counts, lines } = table
  const actions = useActions(props, counts.retry)
  const total = lines.find(({ key }) => key === TOTAL)
  const listed = lines.find(({ key }) => key === place.listed)
  const tail = lines.findIndex(({ key }) => key === UNTAGGED)
  const reasons = lines.slice(1, tail)
  // The total and what has no reason are always there: rows must be seen to add up.
  const drawn = [...lines.slice(0, 1), ...reasons.slice(0, limit), ...lines.slice(tail)]
  const values = useMemo(() => taxonomy.reasons.map(({ value }) => value), [taxonomy])
  if (counts.failed.length === counts.of) {
    const retry = () => counts.retry(counts.failed)
    return <Failed name={t('review.counts')} because={because(counts.error)} retry={retry} />
  }
  if (total?.now === 0 && total.before === 0) {
    return (
      <>
        <Above {...props} table={table} total={total} />
        <Alert type="info">{t('review.empty')}</Alert>
      </>
    )
  }
  return (
    <>
      <Above {...props} table={table} total={total} />
      <Notices table={table} empty={total?.now === 0} countAgain={asOf.countAgain} />
      <Columns>
        <ReasonTable
          name={t('review.reasons')}
          lines={drawn}
          total={total?.now ?? 'waiting'}
          sort={place.sort}
          listed={place.listed}
          busy={counts.done < counts.of}
          hidden={Math.max(0, reasons.length - limit)}
          onSort={(sort) => go({ sort })}
          onMore={more}
          actions={actions}
        />
        {listed ? (
          <TicketList
            key={listed.key}
            name={fullName(listed)}
            filter={ticketsBehind(listed, spans, { id: field.id, values })}
            total={listed.now}
            fields={props.fields}
            onClose={() => {
              focusOn(listed.key)
              go({ listed: null })
            }}
          />
        ) : null}
      </Columns>
      <CountedCsv lines={lines} />
      <Note>{t('review.yours')}</Note>
    </>
  )
}
