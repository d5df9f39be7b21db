// Which reasons stand above what their past allows, what only looks so, and of which can nothing be said?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert as Box } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Card, Cards, Part } from '#app/review/reasons/parts.tsx'
import type { Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Alert } from '#domain/review/spikes/counts.ts'
import { SpikeFacts } from './SpikeFacts.tsx'
import { aboutOf, isYoung, type Spikes } from './spikes.ts'
import type { SpikeState } from './use-spikes.ts'
import { useAboutName, useDays, useNumbers } from './words.ts'

interface SpikeProps {
  taxonomy: Taxonomy
  zone: string
  /** Since when contacts are read, where the account has more of them; else null. */
  readFrom: Instant | null
  /** Shows the tickets of what is watched under this name. */
  onShow: (reason: string) => void
  /** null: this reader may not write for the team. */
  onNotice: ((about: string) => void) | null
  /** What leads know of it, and beside it the actions. */
  wordOn: (alert: Alert, actions: ReactNode) => ReactNode
}

const One = (props: SpikeProps & { alert: Alert; spikes: Spikes }): ReactNode => {
  const t = useText()
  const name = useAboutName(props.taxonomy)
  const { alert, spikes, taxonomy, onNotice } = props
  const about = aboutOf(alert.reason, taxonomy)
  return (
    <Card as="li">
      <h3>▲ {name(alert.reason)}</h3>
      <Small>
        <SpikeFacts alert={alert} watched={spikes.watched} zone={props.zone} />
      </Small>
      {props.wordOn(
        alert,
        <>
          <Button size="small" onClick={() => props.onShow(alert.reason)}>
            {t('review.by_reason.spike.tickets')}
          </Button>
          {onNotice === null || about === null ? null : (
            <Button size="small" onClick={() => onNotice(about)}>
              {t('review.by_reason.write_notice')}
            </Button>
          )}
        </>,
      )}
    </Card>
  )
}

/** What is told without a score, and what cannot be told at all. */
const Rest = ({ spikes, taxonomy, zone }: SpikeProps & { spikes: Spikes }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const name = useAboutName(taxonomy)
  const days = useDays(zone)
  const { watched, report } = spikes
  const fresh = report.fresh.filter(({ day }) => day >= watched.days - 7)
  const short = report.unwatched.filter(({ because }) => because === 'short').length
  const few = report.unwatched.length - short
  return (
    <>
      {report.tagging.map(({ week, coverage, before, rose, of }) => (
        <Box type="info" key={week}>
          {t('review.by_reason.spike.tagging', {
            days: days(watched, week * 7, Math.min(watched.days, (week + 1) * 7) - 1),
            before: format.percent(before),
            coverage: format.percent(coverage),
            rose: format.number(rose),
            of: format.number(of),
          })}
        </Box>
      ))}
      {report.early.map(({ reason, count, provisional, high }) => (
        <Small key={reason}>
          {t('review.by_reason.spike.early', {
            label: name(reason),
            count: format.number(count),
            provisional: format.number(provisional),
            high: format.number(high),
          })}
        </Small>
      ))}
      {fresh.map(({ reason, day, count }) => (
        <Small key={`${reason} ${day}`}>
          {day === watched.days
            ? t('review.by_reason.spike.fresh_now', { label: name(reason), count: numbers.rough(count) })
            : t('review.by_reason.spike.fresh', {
                label: name(reason),
                count: numbers.rough(count),
                day: days(watched, day, day),
              })}
        </Small>
      ))}
      {short + few === 0 || isYoung(spikes) ? null : (
        <Small>
          {short > 0
            ? t('review.by_reason.spike.short', { count: short, shown: format.number(short) })
            : t('review.by_reason.spike.few', { count: few, shown: format.number(few) })}
        </Small>
      )}
    </>
  )
}

export const SpikeList = (props: SpikeProps & { state: SpikeState }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { state, readFrom } = props
  const alerts = state.kind === 'ready' ? state.spikes.report.alerts : []
  return (
    <Part title={t('review.by_reason.spike.heading')}>
      {state.kind === 'waiting' ? <Small role="status">{t('review.by_reason.spike.waiting')}</Small> : null}
      {state.kind === 'none' ? <Small>{t('review.by_reason.spike.none_known')}</Small> : null}
      {state.kind === 'ready' ? (
        <>
          {alerts.length === 0 ? (
            <Small>{t(`review.by_reason.spike.${isYoung(state.spikes) ? 'young' : 'quiet'}`)}</Small>
          ) : (
            <Cards as="ul" aria-label={t('review.by_reason.spike.heading')}>
              {alerts.map((alert) => (
                <One key={`${alert.reason} ${alert.from}`} {...props} alert={alert} spikes={state.spikes} />
              ))}
            </Cards>
          )}
          {readFrom === null ? null : (
            <Small>{t('review.by_reason.spike.in_read', { from: format.date(readFrom) })}</Small>
          )}
          {state.spikes.watched.counts.customers ? (
            <Small>{t('review.by_reason.spike.customers')}</Small>
          ) : null}
          <Rest {...props} spikes={state.spikes} />
        </>
      ) : null}
    </Part>
  )
}
