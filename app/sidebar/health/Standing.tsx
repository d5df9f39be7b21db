// Where does this customer stand on the two axes, and what does satisfaction rest on?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Standing as Place } from '#domain/health/quadrant.ts'
import type { Satisfaction } from '#domain/health/satisfaction.ts'

const Line = styled.div`
  display: grid;
  grid-template-columns: 22px 1fr;
  column-gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`

const Name = styled.p`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

const Grid = styled.svg`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  & > rect { fill: none; stroke: ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })}; }
  @media (forced-colors: active) { & > rect { stroke: currentColor; } }
  & > rect[data-here] { fill: currentColor; stroke: currentColor; }
`

/** Engaged above, satisfied on the right. */
const CELLS = [
  { quadrant: 'unhappy', x: 1, y: 1 },
  { quadrant: 'thriving', x: 12, y: 1 },
  { quadrant: 'at_risk', x: 1, y: 12 },
  { quadrant: 'quiet', x: 12, y: 12 },
] as const

/** A picture of what stands beside it in words. */
const QuadrantMap = (props: { quadrant: Place['quadrant'] }): ReactNode => (
  <Grid width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
    {CELLS.map(({ quadrant, x, y }) => (
      <rect
        key={quadrant}
        x={x}
        y={y}
        width="9"
        height="9"
        rx="2"
        data-here={quadrant === props.quadrant ? '' : undefined}
      />
    ))}
  </Grid>
)

const usePlaceName = (): ((place: Place) => string) => {
  const t = useText()
  return ({ quadrant, engaged, satisfied, because }) => {
    if (quadrant !== null) return t(`health.quadrants.${quadrant}`)
    const known =
      engaged === null
        ? satisfied === null
          ? null
          : t(satisfied ? 'health.satisfied' : 'health.not_satisfied')
        : t(engaged ? 'health.engaged' : 'health.not_engaged')
    const lacking = t(`health.because.${because ?? 'engagement_unknown'}`)
    return known === null ? lacking : t('health.half_known', { known, lacking })
  }
}

/** What satisfaction rests on: ratings with n, the mood that counted, the last NPS answer. */
export const SatisfactionLine = (props: { satisfaction: Satisfaction }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { ratings, nps, n } = props.satisfaction
  const good = ratings.filter(({ rating }) => rating === 'good').length
  const newest = ratings[0]
  const parts = [
    newest === undefined
      ? t('health.no_ratings')
      : t('health.ratings', { good, count: ratings.length, when: format.relative(newest.at) }),
    n > ratings.length ? t('health.mood_counts') : null,
    nps === null
      ? null
      : nps.at === null
        ? t(`health.nps.${nps.kind}`)
        : t('health.dated', { what: t(`health.nps.${nps.kind}`), when: format.relative(nps.at) }),
  ].filter((part) => part !== null)
  return <Small>{parts.join(' · ')}</Small>
}

export const Standing = (props: { place: Place; satisfaction: Satisfaction }): ReactNode => {
  const nameOf = usePlaceName()
  return (
    <div>
      <Line>
        <QuadrantMap quadrant={props.place.quadrant} />
        <Name>{nameOf(props.place)}</Name>
      </Line>
      <SatisfactionLine satisfaction={props.satisfaction} />
    </div>
  )
}
