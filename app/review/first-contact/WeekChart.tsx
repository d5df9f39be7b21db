// How did the rate go week by week? Marks with their intervals, hatched where issues are too young to be told.

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { WeekRate } from '#domain/review/measures/first-contact-weeks.ts'
import { type Lists, listOf, sameList } from './Count.tsx'
import { useWeekName, useWeekWords } from './week-words.ts'

const HEIGHT = 180
const LINES = [0, 0.25, 0.5, 0.75, 1]
/** More labels than this run into each other. */
const MOST_LABELS = 14

const Frame = styled.div`
  display: grid;
  grid-template-columns: 44px minmax(0, 1fr);
  max-width: 1000px;
`

const Axis = styled.div`
  position: relative;
  height: ${HEIGHT}px;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  & > span { position: absolute; inset-inline-end: 8px; transform: translateY(-50%); }
`

/** Time goes from left to right everywhere. */
const Plot = styled.div`
  direction: ltr;
  position: relative;
  height: ${HEIGHT}px;
  & > svg { width: 100%; height: 100%; overflow: visible; }
  & .grid { stroke: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  & .whole { stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })}; stroke-dasharray: 5 4; }
  & .spread { stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; stroke-width: 2; }
  & .mark { fill: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; }
  & .path { stroke: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; stroke-opacity: 0.4; }
  & .hatch { stroke: ${({ theme }) => getColor({ theme, variable: 'border.default' })}; }
  @media (forced-colors: active) {
    & :is(.whole, .spread, .path) { stroke: CanvasText; }
    & .mark { fill: CanvasText; }
    & :is(.grid, .hatch) { stroke: GrayText; }
  }
`

const Week = styled.button`
  position: absolute;
  top: 0;
  height: 100%;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: none;
  cursor: pointer;
  &:hover { background: color-mix(in srgb, ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })} 8%, transparent); }
  ${({ theme }) => focusStyles({ theme, inset: true })}
  /* Lies over what is drawn. */
  @media (forced-colors: active) {
    &&[aria-pressed='true'] { border: 2px solid SelectedItem; background: none !important; }
  }
`

const Labels = styled.div`
  grid-column: 2;
  direction: ltr;
  display: flex;
  padding-top: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > span { flex: 1; min-width: 0; text-align: center; white-space: nowrap; overflow: visible; }
`

const y = (share: number): number => (1 - share) * HEIGHT
const percent = (share: number): string => `${share * 100}%`

const Marks = (props: { weeks: readonly WeekRate[]; whole: number | null }): ReactNode => {
  const id = useId()
  const { weeks, whole } = props
  const at = (index: number): string => percent((index + 0.5) / weeks.length)
  return (
    <svg aria-hidden="true">
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" x2="0" y1="0" y2="8" strokeWidth="2" />
        </pattern>
      </defs>
      {LINES.map((share) => (
        <line key={share} className="grid" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
      ))}
      {weeks.map(({ from, rate }, index) =>
        rate.rate === null && rate.maturing > 0 ? (
          <rect
            key={from}
            x={percent(index / weeks.length)}
            width={percent(1 / weeks.length)}
            y="0"
            height={HEIGHT}
            fill={`url(#${id})`}
          />
        ) : null,
      )}
      {whole === null ? null : <line className="whole" x1="0" x2="100%" y1={y(whole)} y2={y(whole)} />}
      {weeks.map(({ from, rate }, index) => {
        const next = weeks[index + 1]?.rate.rate ?? null
        if (rate.rate === null) return null
        return (
          <g key={from}>
            {next === null ? null : (
              <line className="path" x1={at(index)} x2={at(index + 1)} y1={y(rate.rate)} y2={y(next)} />
            )}
            <line
              className="spread"
              x1={at(index)}
              x2={at(index)}
              y1={y(rate.interval.low)}
              y2={y(rate.interval.high)}
            />
            <circle className="mark" cx={at(index)} cy={y(rate.rate)} r="5" />
          </g>
        )
      })}
    </svg>
  )
}

export interface WeekProps {
  weeks: readonly WeekRate[]
  /** The rate of the whole period; a dashed line. */
  whole: number | null
  zone: string
  lists: Lists
}

export const WeekChart = (props: WeekProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useWeekWords(props.zone)
  const weekName = useWeekName(props.zone)
  const { weeks, whole, lists } = props
  const every = Math.ceil(weeks.length / MOST_LABELS)
  return (
    <Frame role="group" aria-label={t('review.first_contact.by_week')}>
      <Axis aria-hidden="true">
        {LINES.map((share) => (
          <span key={share} style={{ top: y(share) }}>
            {format.percent(share)}
          </span>
        ))}
      </Axis>
      <Plot>
        <Marks weeks={weeks} whole={whole} />
        {weeks.map((week, index) => (
          <Week
            key={week.from}
            type="button"
            data-lists
            aria-pressed={sameList(lists.listed, listOf('all', { week: index }))}
            title={words(week)}
            aria-label={words(week)}
            style={{ insetInlineStart: percent(index / weeks.length), width: percent(1 / weeks.length) }}
            onClick={() => lists.list(listOf('all', { week: index }))}
          />
        ))}
      </Plot>
      <Labels aria-hidden="true">
        {weeks.map((week, index) => (
          <span key={week.from}>{index % every === 0 ? weekName(week) : ''}</span>
        ))}
      </Labels>
    </Frame>
  )
}
