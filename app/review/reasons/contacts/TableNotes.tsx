// What is there to know before the table of reasons is read: which week, what columns count, and what is not entered?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Popover } from '#app/review/data/Popover.tsx'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import type { Column } from './columns.ts'
import type { SpikeState } from './use-spikes.ts'
import { useDays } from './words.ts'

/** Which week the column of what was expected is about. */
export const Week = ({ state, zone }: { state: SpikeState; zone: string }): ReactNode => {
  const t = useText()
  const days = useDays(zone)
  if (state.kind !== 'ready') return null
  const { watched } = state.spikes
  const from = Math.floor((watched.days - 1) / 7) * 7
  return <Small>{t('review.by_reason.week_note', { days: days(watched, from, watched.days - 1) })}</Small>
}

/** What each column counts. */
export const Columned = ({ columns }: { columns: readonly Column[] }): ReactNode => {
  const t = useText()
  return (
    <Popover
      id="by_reason.about"
      label={t('review.by_reason.definitions')}
      name={t('review.by_reason.title')}
    >
      {() => (
        <dl>
          {columns.map(({ name }) => [
            <dt key={`${name}-name`}>{t(`review.by_reason.column.${name}`)}</dt>,
            <dd key={name}>{t(`review.by_reason.about.${name}`)}</dd>,
          ])}
        </dl>
      )}
    </Popover>
  )
}

/** `costs`, `values`: whether the team has entered them. */
export const Beneath = (props: { costs: boolean; values: boolean; go: Go }): ReactNode => {
  const t = useText()
  return (
    <>
      <Small>
        {t('review.by_reason.note')}{' '}
        {t(props.values ? 'review.by_reason.revenue_note' : 'review.by_reason.no_values')}
      </Small>
      {props.costs ? null : (
        <Small>
          {t('review.money.no_costs')} <ToSettings what="costs" go={props.go} />
        </Small>
      )}
    </>
  )
}
