// Would customers recommend us, of how many answers, and where does that come from?

import type { ReactNode } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import { NotRead } from '#app/review/customers/Party.tsx'
import type { Known } from '#app/review/customers/use-parties.ts'
import { Figure } from '#app/review/data/Figure.tsx'
import { ToSettings } from '#app/review/money/ToSettings.tsx'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { useDates } from '#app/review/reasons/words.ts'
import type { Nps, NpsPoint } from '#domain/review/measures/nps.ts'
import { type BlockProps, Line } from './parts.tsx'
import { type NpsFound, useNps } from './use-nps.ts'

const EMPTY: Nps = { score: null, interval: null, n: null, mean: null, kinds: null }

const Beneath = (props: {
  found: NpsFound
  known: Known<unknown>
  zone: string
  go: BlockProps['go']
}): ReactNode => {
  const { found, zone, go } = props
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const dates = useDates(zone)
  const whole = numberFormat(useLocale(), { maximumFractionDigits: 0 })
  const days = ({ from, to }: NpsPoint): string => dates.range({ from, to, firstDay: '', lastDay: '' })
  if (found.by === 'nothing')
    return (
      <Line text={t('review.overview.no_nps')}>
        <ToSettings what="series" go={go} />
      </Line>
    )
  if (found.by === 'series') {
    const { name, nps, latest } = found
    return (
      <>
        <Line text={t('review.overview.nps_series', { name })} />
        {nps === null && latest !== null ? (
          <Line
            text={t('review.overview.nps_latest', { score: whole.format(latest.score), days: days(latest) })}
          />
        ) : null}
      </>
    )
  }
  const { nps, read, customers, reading } = found
  if (reading) return <Line text={t('review.overview.nps_reading')} />
  return (
    <>
      {nps.mean === null ? (
        <Line text={t('review.overview.nps_nobody')}>
          <ToSettings what="series" go={go} />
        </Line>
      ) : (
        <Line text={t('review.overview.nps_mean', { mean: numbers.fine(nps.mean) })} />
      )}
      <Line text={t('review.overview.nps_fields', { read: format.number(read), count: customers })} />
      <NotRead known={props.known} />
    </>
  )
}

export const NpsFigure = ({ chosen, economy, go }: BlockProps): ReactNode => {
  const t = useText()
  const { found, known } = useNps(chosen, economy)
  const signed = numberFormat(useLocale(), {
    ...{ maximumFractionDigits: 0, signDisplay: 'exceptZero' as const },
  })
  const { score, interval, n } = found.by === 'nothing' ? EMPTY : (found.nps ?? EMPTY)
  return (
    <Figure
      name={t('review.overview.nps')}
      value={score === null ? null : signed.format(score)}
      {...(interval === null
        ? {}
        : { range: [signed.format(interval.low), signed.format(interval.high)] as const })}
      {...(n === null ? {} : { n })}
      {...(found.by === 'fields' ? { of: found.read } : {})}
      definitionId="nps"
      level="elsewhere"
      leftOut={
        found.by === 'fields' && found.customers > found.read
          ? [t('review.overview.nps_not_read', { count: found.customers - found.read })]
          : []
      }
    >
      {economy.ready ? <Beneath found={found} known={known} zone={chosen.data.zone} go={go} /> : null}
    </Figure>
  )
}
