// What stands in each column of a line: a figure, and beneath it what is uncertain about it?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ReasonFigures } from '#domain/review/measures/reason-figures.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { Nothing, Pair } from './cell-parts.tsx'
import type { ColumnName } from './columns.ts'
import { Flag } from './grid.tsx'
import type { Line } from './lines.ts'
import { Cost, Reach, Reply, Revenue } from './MoneyCells.tsx'
import { Sparkline } from './Sparkline.tsx'
import { useNumbers } from './words.ts'

interface CellProps {
  line: Line & { figures: ReasonFigures }
  weeks: readonly Stretch[]
  to: number
  now: number
}

const Intensity = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const numbers = useNumbers()
  const { gross, net } = line.figures.intensity
  if (gross === null || net === null) return <Nothing why={t('review.by_reason.no_base')} />
  return (
    <Pair
      figure={numbers.exact(gross, 1)}
      beneath={t('review.by_reason.net', { net: numbers.exact(net, 1) })}
    />
  )
}

const Share = ({ line }: CellProps): ReactNode => {
  const format = useFormat()
  const { share } = line.figures.intensity
  return share === null ? null : format.percent(share)
}

const Change = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const numbers = useNumbers()
  const { before } = line.figures
  if (before === null) return <Nothing why={t('review.by_reason.not_compared')} />
  const difference = line.contacts - before
  const arrow = difference === 0 ? '' : difference > 0 ? '▲ ' : '▼ '
  const beneath = before === 0 ? t('review.new') : numbers.signedPercent(difference / before)
  return <Pair figure={`${arrow}${numbers.signed(difference)}`} beneath={difference === 0 ? '' : beneath} />
}

/** Requesters of the newest week beside what its own past lets expect; a flag where that is an alert. */
const Expected = ({ line }: { line: Line }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { alert, expected } = line.signs
  const flag = alert ? (
    <Flag>▲ {t('review.by_reason.times', { ratio: numbers.rough(alert.evidence.ratio) })}</Flag>
  ) : null
  if (expected === null) return flag ?? <Nothing why={t('review.by_reason.no_baseline')} />
  return (
    <Pair
      figure={
        <>
          {flag} {format.number(expected.count)}
        </>
      }
      beneath={t('review.by_reason.usually', {
        low: format.number(expected.low),
        high: format.number(expected.high),
      })}
    />
  )
}

const Fcr = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { rate, interval, maturing } = line.figures.firstContact
  if (rate === null)
    return (
      <Nothing why={t('review.by_reason.none_mature', { count: maturing, shown: format.number(maturing) })} />
    )
  return <Pair figure={format.percent(rate)} beneath={numbers.interval(interval)} />
}

/** Words are longer than figures: smaller, so that lines stay as low as they can. */
const Words = styled.span`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`

const Cause = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { inhibitor } = line.figures
  if (inhibitor === null) return <Nothing why={t('review.by_reason.none_stated')} />
  const counts = { issues: format.number(inhibitor.issues), answered: format.number(inhibitor.answered) }
  return (
    <Pair
      figure={<Words>{t(`inhibitors.${inhibitor.inhibitor}`)}</Words>}
      beneath={t('review.by_reason.stated', counts)}
    />
  )
}

const Mood = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { share, good, bad } = line.figures.csat
  if (share === null) return <Nothing why={t('review.by_reason.not_rated')} />
  return (
    <Pair
      figure={format.percent(share)}
      beneath={t('review.by_reason.rated', { n: format.number(good + bad) })}
    />
  )
}

const Defects = ({ line }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { share } = line.figures.defects
  if (line.kind === 'reason' && line.expanded === null)
    return line.defect ? t('review.by_reason.defect') : <Nothing why={t('review.by_reason.no_defect')} />
  return share === null ? <Nothing why={t('review.by_reason.none_mature_at_all')} /> : format.percent(share)
}

const Weeks = ({ line, weeks, to }: CellProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const counts = line.figures.weekly
  if (counts.length === 0) return null
  const label = t('review.by_reason.weekly', { counts: format.list(counts.map(format.number)) })
  return (
    <Sparkline
      label={label}
      weeks={weeks.map((week, place) => ({
        from: week.from,
        count: counts[place] ?? 0,
        running: week.to > to,
      }))}
    />
  )
}

const CELLS: Readonly<Record<Exclude<ColumnName, 'contacts' | 'expected'>, (props: CellProps) => ReactNode>> =
  {
    intensity: Intensity,
    share: Share,
    reach: Reach,
    change: Change,
    fcr: Fcr,
    inhibitor: Cause,
    csat: Mood,
    defects: Defects,
    reply: Reply,
    cost: Cost,
    revenue: Revenue,
    weeks: Weeks,
  }

/** `to`: the end of the period. Lines that have but a count show nothing more. */
export const CellOf = (props: {
  name: Exclude<ColumnName, 'contacts'>
  line: Line
  weeks: readonly Stretch[]
  to: number
  now: number
}): ReactNode => {
  const { name, line } = props
  if (name === 'expected')
    return line.kind === 'reason' || line.kind === 'solved' ? <Expected line={line} /> : null
  const { figures } = line
  if (figures === null) return null
  const Cell = CELLS[name]
  return <Cell line={{ ...line, figures }} weeks={props.weeks} to={props.to} now={props.now} />
}
