// What would the changes have made of the last twelve weeks: which figures, from what to what, out of how many?

import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import { Notices, Reading } from '#app/review/data/Reading.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import type { Editor } from '#app/review/settings/draft.ts'
import { PlainTable } from '#app/review/settings/layout.tsx'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import type { PreviewPart } from '#domain/review/preview/settings-preview.ts'
import type { PreviewTopic } from '#domain/review/preview/topics.ts'
import { type PreviewCsvWords, previewCsv } from './csv-rows.ts'
import { type PastPreview, usePastPreview } from './use-past-preview.ts'
import { usePreviewWords } from './words.ts'

const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
`

const Table = styled(PlainTable)`
  min-width: 520px;
  max-width: 960px;
  & caption { text-align: start; font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & th, & td { padding-block: ${({ theme }) => theme.space.xxs}; }
  & tr > :last-child { white-space: nowrap; }
`

const Part = ({ part, zone }: { part: PreviewPart; zone: string }): ReactNode => {
  const t = useText()
  const words = usePreviewWords(zone)
  const { topic, lines } = part
  return (
    <div>
      <Table>
        <caption>{t(`review.settings.past.topics.${topic}`)}</caption>
        <Heads
          names={(['figure', 'before', 'after', 'change'] as const).map((column) =>
            t(`review.settings.past.${column}`),
          )}
        />
        <tbody>
          {lines.map((line) => {
            const [before, after] = [words.value(line.before), words.value(line.after)]
            return (
              <tr key={line.name}>
                <th scope="row">{words.name(line.name)}</th>
                <td>{before}</td>
                <td>{before === after ? after : <strong>{after}</strong>}</td>
                <td>{words.change(line)}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {lines.length === 0 ? <Small>{t('review.settings.past.nothing')}</Small> : null}
      <Small>{t(`review.settings.past.notes.${topic}`)}</Small>
    </div>
  )
}

/** On how many contacts all of it rests. */
const Basis = ({ data, period }: PastPreview): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { range } = useDates(data.zone)
  const { judged } = data
  const chosen = useMemo(
    () => (judged === null || period === null ? null : chosenContacts(judged, period)),
    [judged, period],
  )
  if (chosen === null || period === null) return null
  return (
    <Small>
      {t('review.settings.past.basis', {
        period: range(period),
        n: format.number(chosen.rows.length),
        of: format.number(chosen.found),
      })}
    </Small>
  )
}

const useCsvWords = (zone: string): PreviewCsvWords => {
  const t = useText()
  const words = usePreviewWords(zone)
  return {
    column: (column) => t(`review.settings.past.csv.${column}`),
    side: (column, side) =>
      t('review.settings.past.csv.side', { column, side: t(`review.settings.past.${side}`) }),
    topic: (topic) => t(`review.settings.past.topics.${topic}`),
    figure: words.name,
  }
}

export const PastTables = (props: { editor: Editor; topics: readonly PreviewTopic[] }): ReactNode => {
  const t = useText()
  const { editor, topics } = props
  const preview = usePastPreview(editor.base, editor.settings, topics)
  const { data, period, parts } = preview
  const csvWords = useCsvWords(data.zone)
  const { state } = data
  const beyond = data.from !== null && period !== null && data.from > period.from ? 'period' : null
  return (
    <Stack>
      <Basis {...preview} />
      <Reading data={data} />
      <Notices data={data} beyond={beyond} />
      <PanelBody name={t('review.data.name')} state={state} lines={6}>
        {() =>
          parts === null ? (
            <Small role="status">{t('review.settings.past.working')}</Small>
          ) : (
            <>
              {parts.map((part) => (
                <Part key={part.topic} part={part} zone={data.zone} />
              ))}
              <CsvButton name="settings-preview" rows={() => previewCsv(parts, csvWords)} />
            </>
          )
        }
      </PanelBody>
      {topics.includes('guard') &&
      Object.keys(editor.settings.guardBy).some((key) => key.startsWith('form:')) ? (
        <Small>{t('review.settings.past.forms')}</Small>
      ) : null}
    </Stack>
  )
}
