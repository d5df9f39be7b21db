// How did the team do: how fast was the first reply, who still waits, and how content were those who rated?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import { MINUTE } from '#domain/instant.ts'
import { chaserRows, ratedRows, repliedRows, waitingRows } from '#domain/review/measures/overview-rows.ts'
import { Block, type BlockProps, Line } from './parts.tsx'
import { useDuration, usePoints, useRange } from './words.ts'

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const Replies = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const duration = useDuration()
  const points = usePoints()
  const { moment } = useDates(chosen.data.zone)
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { medianMinutes, n, contacts, waiting, waitingUnknown, oldest, chasers, chaserOf } = now.reply
  const median = before?.reply.medianMinutes ?? null
  const asked = share(chasers, chaserOf)
  return (
    <>
      <Figure
        name={t('review.overview.first_reply')}
        value={medianMinutes === null ? null : duration(medianMinutes)}
        n={n}
        of={contacts}
        definitionId="first_reply"
        level="metrics"
        rows={() => repliedRows(judged, rows)}
        restsOn={() => rows}
      >
        <Line text={median === null ? null : t('review.overview.before', { value: duration(median) })} />
      </Figure>
      <Figure
        name={t('review.overview.oldest')}
        value={
          oldest === null
            ? // Who waits is told by metrics: where they are not read, nobody can say.
              waitingUnknown > 0
              ? null
              : t('review.overview.nobody_waits')
            : duration((judged.options.now - oldest.createdAt) / MINUTE)
        }
        definitionId="oldest"
        level="metrics"
        rows={() => waitingRows(judged, rows)}
        restsOn={() => rows}
      >
        {oldest === null ? null : (
          <Line text={t('review.overview.waiting', { count: waiting, since: moment(oldest.createdAt) })} />
        )}
        {waitingUnknown === 0 ? null : (
          <Line text={t('review.overview.waiting_unknown', { count: waitingUnknown })} />
        )}
      </Figure>
      <Figure
        name={t('review.overview.chasers')}
        value={asked === null ? null : format.percent(asked)}
        n={chaserOf}
        of={contacts}
        definitionId="chasers"
        level="metrics"
        rows={() => chaserRows(judged, rows)}
        restsOn={() => rows}
      >
        <Line text={points(asked, before && share(before.reply.chasers, before.reply.chaserOf))} />
      </Figure>
    </>
  )
}

export const TeamBlock = (props: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { chosen, now, before } = props
  const { csat } = now
  return (
    <Block title={t('review.overview.team')} what={t('review.overview.team_what')}>
      <Replies {...props} />
      <Figure
        name={t('review.overview.csat')}
        value={csat.share === null ? null : format.percent(csat.share)}
        {...range(csat.share, csat.interval)}
        n={csat.good + csat.bad}
        of={csat.solved}
        definitionId="csat"
        rows={() => ratedRows(chosen.data.judged, chosen.solved.rows)}
      >
        <Line text={points(csat.share, before?.csat.share)} />
        <Line
          text={
            csat.share === null
              ? t('review.overview.nobody_rated')
              : t('review.overview.responded', { share: format.percent(csat.responded ?? 0) })
          }
        />
      </Figure>
    </Block>
  )
}
