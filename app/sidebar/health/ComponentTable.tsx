// Of which parts is engagement made, what is known of each, and what gains the next points?

import { getColor } from '@zendeskgarden/react-theming'
import { Fragment, type ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import type { Pillar } from '#domain/health/component.ts'
import type { ComponentScore, Health } from '#domain/health/score.ts'
import { useHealthWords } from './words.ts'

const PILLARS: readonly Pillar[] = ['product', 'know_how', 'coaching']

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & th { font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; }
  & td { white-space: nowrap; text-align: end; font-variant-numeric: tabular-nums; }
  & th, & td { padding: 4px 0; vertical-align: top; }
  & tbody tr + tr > * {
    border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
  & th[scope='rowgroup'] { padding-top: 8px; font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & th[scope='row'] { padding-inline-end: 8px; overflow-wrap: anywhere; }
`

const Detail = styled(Subtle)`
  display: block;
`

/** Wraps between details, not within one. */
const Whole = styled.span`
  display: inline-block;
  max-width: 100%;
`

const Track = styled.span`
  display: block;
  width: 48px;
  height: 4px;
  margin-top: 3px;
  margin-inline-start: auto;
  border-radius: 2px;
  background: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  & > span {
    display: block;
    height: 100%;
    border-radius: 2px;
    background: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    @media (forced-colors: active) { forced-color-adjust: none; background: CanvasText; }
  }
`

/** Repeats the figures beside it for a quick look down the column; nothing where nothing is known. */
const Meter = ({ points, component }: ComponentScore): ReactNode =>
  points === null ? null : (
    <Track aria-hidden="true">
      <span style={{ width: `${(points / component.maximum) * 100}%` }} />
    </Track>
  )

const useDetails = (): ((score: ComponentScore) => readonly string[]) => {
  const t = useText()
  const words = useHealthWords()
  return ({ component, signal, next }) =>
    signal.known
      ? [
          words.isCount(component.signal) ? null : t('health.observations', { count: signal.observations }),
          words.age(component.signal, signal),
          next === null ? t('health.full') : words.next(next),
        ].filter((part) => part !== null)
      : []
}

const Row = ({ score }: { score: ComponentScore }): ReactNode => {
  const t = useText()
  const words = useHealthWords()
  const details = useDetails()(score)
  const { component, signal, points } = score
  return (
    <tr>
      <th scope="row">
        {words.name(component.signal)}
        <Detail>
          {signal.known ? words.value(component.signal, signal) : words.unknown(signal.because)}
        </Detail>
        {details.length === 0 ? null : (
          <Detail>
            {details.map((detail, place) => (
              <Fragment key={detail}>
                {place === 0 ? null : ' · '}
                <Whole>{detail}</Whole>
              </Fragment>
            ))}
          </Detail>
        )}
      </th>
      <td>
        {points === null ? (
          <Subtle>{t('health.points_unknown', { maximum: component.maximum })}</Subtle>
        ) : (
          t('health.of', { points, maximum: component.maximum })
        )}
        <Meter {...score} />
      </td>
    </tr>
  )
}

export const ComponentTable = ({ health }: { health: Health }): ReactNode => {
  const t = useText()
  return (
    <Table>
      <caption>
        <Hidden>{t('health.table')}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Hidden>{t('health.part')}</Hidden>
          </th>
          <th scope="col">
            <Hidden>{t('health.points')}</Hidden>
          </th>
        </tr>
      </thead>
      {PILLARS.map((pillar) => {
        const scores = health.components.filter(({ component }) => component.pillar === pillar)
        if (scores.length === 0) return <Fragment key={pillar} />
        return (
          <tbody key={pillar}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(`health.pillars.${pillar}`)}
              </th>
            </tr>
            {scores.map((score) => (
              <Row key={score.component.id} score={score} />
            ))}
          </tbody>
        )
      })}
    </Table>
  )
}
