// How did the rate go week by week, as a drawing and as a table?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { Fold } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part, Start, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { Count, listOf } from './Count.tsx'
import { weekCsv } from './csv-rows.ts'
import { useShareWords } from './RateBar.tsx'
import { WeekChart, type WeekProps } from './WeekChart.tsx'
import { useWeekName } from './week-words.ts'

const COLUMNS = ['mature', 'no', 'maturing'] as const

const WeekTable = ({ weeks, zone, lists }: WeekProps): ReactNode => {
  const t = useText()
  const weekName = useWeekName(zone)
  const shareWords = useShareWords()
  return (
    <Scroll>
      <Table isReadOnly size="small" style={{ minWidth: 560, maxWidth: 1000 }}>
        <Table.Caption>
          <Hidden>{t('review.first_contact.by_week')}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Start scope="col">{t('review.first_contact.column.week')}</Start>
            <Start scope="col">{t('review.first_contact.column.rate')}</Start>
            {COLUMNS.map((name) => (
              <End key={name} scope="col">
                {t(`review.first_contact.column.${name}`)}
              </End>
            ))}
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {weeks.map(({ rate, ...week }, index) => (
            <BodyRow key={week.from}>
              <NameCell scope="row">{weekName(week)}</NameCell>
              <WideCell>
                {rate.rate === null ? (
                  <Subtle>{t('review.first_contact.none_mature')}</Subtle>
                ) : (
                  shareWords(rate.rate, rate.interval)
                )}
              </WideCell>
              {COLUMNS.map((of) => (
                <Cell key={of}>
                  <Count
                    count={of === 'mature' ? rate.yes + rate.no : rate[of]}
                    label={`${weekName(week)}, ${t(`review.first_contact.column.${of}`)}`}
                    of={listOf(of, { week: index })}
                    lists={lists}
                  />
                </Cell>
              ))}
            </BodyRow>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  )
}

export const ByWeek = (props: WeekProps): ReactNode => {
  const t = useText()
  const csvTitle = useCsvTitle()
  return (
    <Part aria-labelledby="first-contact-weeks">
      <h3 id="first-contact-weeks">{t('review.first_contact.by_week')}</h3>
      <Note>{t('review.first_contact.by_week_what')}</Note>
      <WeekChart {...props} />
      <Fold name="by_week" summary={t('review.first_contact.as_table')}>
        <WeekTable {...props} />
        <CsvButton name="first-contact-weeks" rows={() => weekCsv(props.weeks, csvTitle)} />
      </Fold>
    </Part>
  )
}
