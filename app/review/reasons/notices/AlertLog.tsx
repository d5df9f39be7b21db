// Which alerts did the team have before, and what was said of each?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Fold } from '#app/review/Fold.tsx'
import { useAboutName } from '#app/review/reasons/contacts/words.ts'
import { Plain } from '#app/review/reasons/parts.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import type { TeamAlert } from '#domain/notices/alert.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { plusDays, startOf } from '#domain/review/day.ts'
import { alertCsv } from './csv-rows.ts'

const MOST = 20

/** Those that the detectors do not name any more; newest first. The file has all of them. */
export const AlertLog = (props: {
  alerts: readonly TeamAlert[]
  taxonomy: Taxonomy
  zone: string
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const nameOf = useAboutName(props.taxonomy)
  const { range } = useDates(props.zone)
  const { zone } = props
  const newest = props.alerts.toSorted((a, b) => b.ended - a.ended)
  const alerts = newest.slice(0, MOST)
  if (alerts.length === 0) return null
  const days = ({ from, to }: TeamAlert): string =>
    range({ from: startOf(from, zone), to: startOf(plusDays(to, 1), zone), firstDay: '', lastDay: '' })
  return (
    <Fold name="alerts" summary={t('review.by_reason.alert.earlier', { count: props.alerts.length })}>
      <Scroll>
        <Plain>
          <thead>
            <tr>
              <th scope="col">{t('review.column.reason')}</th>
              <th scope="col">{t('review.by_reason.alert.days')}</th>
              <th scope="col">{t('review.by_reason.alert.customers')}</th>
              <th scope="col">{t('review.by_reason.alert.word')}</th>
            </tr>
          </thead>
          <tbody>
            {alerts.map((alert) => (
              <tr key={alert.id}>
                <th scope="row">{nameOf(alert.reason)}</th>
                <td>{days(alert)}</td>
                <td>
                  {t('review.by_reason.alert.of_usual', {
                    count: format.number(alert.peak.count),
                    low: format.number(alert.peak.low),
                    high: format.number(alert.peak.high),
                  })}
                </td>
                <td>
                  {t(`review.by_reason.alert.${alert.state}`, {
                    note: alert.note,
                    when: alert.at === null ? '' : format.relative(alert.at),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </Plain>
      </Scroll>
      <CsvButton
        name="alerts"
        rows={() =>
          alertCsv(
            newest,
            nameOf,
            (column) => t(`review.by_reason.alert.csv.${column}`),
            (state) => t(`review.by_reason.alert.states.${state}`),
          )
        }
      />
    </Fold>
  )
}
