// How did all figures go, one under the other on the same weeks?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { useWeekName } from '#app/review/first-contact/week-words.ts'
import type { Weekly } from '#domain/review/measures/lagged.ts'
import { LineChart } from './LineChart.tsx'
import type { Line, Story } from './use-story.ts'
import { type LineWords, useLineWords } from './words.ts'

/** More labels than this run into each other; half of them in a narrow window, where the last would stick out. */
const MOST_LABELS = 9
const LAST = 4

const Grid = styled.div`
  display: grid;
  grid-template-columns: minmax(120px, 200px) minmax(200px, 1fr) minmax(64px, auto);
  align-items: center;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  max-width: 1000px;
  @media (max-width: 599px) {
    grid-template-columns: minmax(0, 1fr) auto;
    grid-auto-flow: dense;
    & > [role='img'] { grid-column: 1 / -1; }
  }
`

const Name = styled.div`
  overflow-wrap: anywhere;
  & > small { display: block; color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })}; font-size: ${({ theme }) => theme.fontSizes.sm}; }
`

const Newest = styled.div`
  text-align: end;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
`

/** Time goes from left to right everywhere. */
const Labels = styled.div`
  grid-column: 2;
  direction: ltr;
  display: flex;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > span { flex: 1; min-width: 0; overflow: visible; white-space: nowrap; }
  @media (max-width: 599px) { grid-column: 1 / -1; & > [data-second] { visibility: hidden; } }
`

const lastOf = (values: Weekly): number | null => values.findLast((value) => value !== null) ?? null

const useSummary = (words: LineWords): ((line: Line) => string) => {
  const t = useText()
  return (line) => {
    const known = line.values.filter((value) => value !== null)
    return t('review.overview.story.drawn', {
      name: words.name(line),
      first: words.value(line, known[0] ?? null),
      last: words.value(line, lastOf(known)),
      least: words.value(line, Math.min(...known)),
      most: words.value(line, Math.max(...known)),
    })
  }
}

export const Lines = ({ story, zone }: { story: Story; zone: string }): ReactNode => {
  const words = useLineWords()
  const summary = useSummary(words)
  const weekName = useWeekName(zone)
  const { lines, weeks } = story
  const every = Math.ceil(weeks.length / MOST_LABELS)
  return (
    <Grid>
      {lines.map((line) => (
        <Row key={words.name(line)} line={line} label={summary(line)} story={story} words={words} />
      ))}
      <Labels aria-hidden="true">
        {weeks.map((week, index) => (
          <span
            key={week.from}
            data-second={(index / every) % 2 === 1 || index > weeks.length - LAST ? '' : undefined}
          >
            {index % every === 0 ? weekName(week) : ''}
          </span>
        ))}
      </Labels>
    </Grid>
  )
}

const Row = (props: { line: Line; label: string; story: Story; words: LineWords }): ReactNode => {
  const { line, words, story } = props
  return (
    <>
      <Name>
        {words.name(line)}
        {line.own === null && line.unit !== '' ? <small>{line.unit}</small> : null}
      </Name>
      <LineChart values={line.values} weeks={story.weeks} label={props.label} />
      <Newest>{words.value(line, lastOf(line.values))}</Newest>
    </>
  )
}
