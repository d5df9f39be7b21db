// Do intensity, waiting, satisfaction and the team's own series tell one story?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton, type Cell as CsvCell } from '#app/review/data/CsvButton.tsx'
import { type CsvTitle, useCsvTitle } from '#app/review/data/csv-title.ts'
import { Fold } from '#app/review/Fold.tsx'
import { useWeekName } from '#app/review/first-contact/week-words.ts'
import { BodyRow, Cell, End, NameCell, Note, Part, Start } from '#app/review/layout.tsx'
import { ToSettings } from '#app/review/money/ToSettings.tsx'
import type { BlockProps } from '#app/review/overview/parts.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { dayOf } from '#domain/review/day.ts'
import { Lines } from './Lines.tsx'
import { Links } from './Links.tsx'
import { LEAST_WEEKS, type Story as StoryFacts, useStory } from './use-story.ts'
import { useLineWords } from './words.ts'

/** Numbers as they are, for reckoning with: minutes, shares between 0 and 1. */
const csvRows = (
  story: StoryFacts,
  names: readonly string[],
  zone: string,
  title: CsvTitle,
): (readonly CsvCell[])[] => [
  [title('week'), ...names],
  ...story.weeks.map(({ from }, week) => [
    dayOf(from, zone),
    ...story.lines.map(({ values }) => values[week] ?? ''),
  ]),
]

const WeekTable = ({ story, zone }: { story: StoryFacts; zone: string }): ReactNode => {
  const t = useText()
  const words = useLineWords()
  const weekName = useWeekName(zone)
  return (
    <Scroll>
      <Table isReadOnly size="small" style={{ minWidth: 120 * (story.lines.length + 1), maxWidth: 1000 }}>
        <Table.Caption>
          <Hidden>{t('review.overview.story.title')}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Start scope="col">{t('review.first_contact.column.week')}</Start>
            {story.lines.map((line) => (
              <End key={words.name(line)} scope="col">
                {words.name(line)}
              </End>
            ))}
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {story.weeks.map((week, place) => (
            <BodyRow key={week.from}>
              <NameCell scope="row">{weekName(week)}</NameCell>
              {story.lines.map((line) => (
                <Cell key={words.name(line)}>{words.value(line, line.values[place] ?? null)}</Cell>
              ))}
            </BodyRow>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  )
}

export const Story = ({ chosen, picks, economy, go }: BlockProps): ReactNode => {
  const t = useText()
  const words = useLineWords()
  const csvTitle = useCsvTitle()
  const story = useStory(chosen, picks, economy)
  const { zone } = chosen.data
  const enough = story.weeks.length >= LEAST_WEEKS && story.lines.length > 0
  return (
    <Part aria-labelledby="overview-story">
      <h3 id="overview-story">{t('review.overview.story.title')}</h3>
      <Note>{t('review.overview.story.what', { count: story.weeks.length })}</Note>
      {enough ? (
        <>
          <Lines story={story} zone={zone} />
          <Fold name="weeks" summary={t('review.first_contact.as_table')}>
            <WeekTable story={story} zone={zone} />
            <CsvButton
              name="weeks"
              rows={() => csvRows(story, story.lines.map(words.name), zone, csvTitle)}
            />
          </Fold>
          <Links story={story} />
        </>
      ) : (
        <p>{t('review.overview.story.too_young', { least: LEAST_WEEKS })}</p>
      )}
      {economy.ready && economy.series.length === 0 ? (
        <Small>
          {t('review.overview.story.no_series')} <ToSettings what="series" go={go} />
        </Small>
      ) : null}
    </Part>
  )
}
