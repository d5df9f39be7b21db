// What would the changes say of real customers, before anybody sees them?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { Small, Subtle } from '#app/kit/text.tsx'
import { SAMPLE_SIZE } from '#app/queries/sample.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import type { Editor } from '#app/review/settings/draft.ts'
import { Actions, Part, PartTitle, PlainTable } from '#app/review/settings/layout.tsx'
import { BandCounts } from '#app/review/settings/preview/BandCounts.tsx'
import type { Health } from '#domain/health/score.ts'
import { type PreviewRow, usePreview } from './use-preview.ts'

const useHealthLine = (): ((health: Health) => string) => {
  const t = useText()
  return ({ mode, points, knownMaximum, low, high, band }) => {
    if (mode === 'score' && band !== null)
      return t('review.settings.preview.score', {
        points,
        maximum: knownMaximum,
        band: t(`health.bands.${band}`),
      })
    if (mode === 'range') return t('review.settings.preview.range', { low, high })
    return t(`review.settings.preview.${mode === 'score' ? 'none' : mode}`)
  }
}

const Row = ({ row }: { row: PreviewRow }): ReactNode => {
  const t = useText()
  const line = useHealthLine()
  return (
    <tr>
      <th scope="row">{row.customer.name}</th>
      <td>{line(row.before)}</td>
      <td>
        {row.changed ? (
          <strong>{line(row.after)}</strong>
        ) : (
          <Subtle>{t('review.settings.preview.same')}</Subtle>
        )}
      </td>
    </tr>
  )
}

/** Those whose picture changes come first: they are what a lead looks for. */
const Sample = ({ editor }: { editor: Editor }): ReactNode => {
  const t = useText()
  const line = useHealthLine()
  const state = usePreview(true, editor.base, editor.settings)
  const { rows, done, of, skipped } = state
  if (state.error)
    return (
      <Failed name={t('review.settings.preview.title')} because={because(state.error)} retry={state.retry} />
    )
  const changed = rows.filter((row) => row.changed)
  const ordered = [...changed, ...rows.filter((row) => !row.changed)]
  const head = (['customer', 'before', 'after'] as const).map((column) =>
    t(`review.settings.preview.${column}`),
  )
  const reading = of === null || done < of
  return (
    <>
      {reading ? (
        <Small>{t('review.settings.preview.reading', { done, of: of ?? SAMPLE_SIZE })}</Small>
      ) : null}
      <Small role="status">
        {rows.length > 0
          ? t('review.settings.preview.changed', { count: changed.length, of: rows.length })
          : reading
            ? ''
            : t('review.settings.preview.nobody')}
      </Small>
      {skipped > 0 ? <Small>{t('review.settings.preview.skipped', { count: skipped })}</Small> : null}
      {state.eventsOff ? <Small>{t('review.settings.preview.no_events')}</Small> : null}
      <BandCounts rows={rows} />
      {rows.length === 0 ? null : (
        <>
          <PlainTable aria-label={t('review.settings.preview.title')}>
            <Heads names={head} />
            <tbody>
              {ordered.map((row) => (
                <Row key={row.customer.id} row={row} />
              ))}
            </tbody>
          </PlainTable>
          <CsvButton
            name="health-preview"
            rows={() => [
              head,
              ...ordered.map(({ customer, before, after }) => [customer.name, line(before), line(after)]),
            ]}
          />
        </>
      )}
    </>
  )
}

export const Preview = ({ editor }: { editor: Editor }): ReactNode => {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const faulty = editor.faults.definition.length > 0
  return (
    <Part>
      <PartTitle>{t('review.settings.preview.title')}</PartTitle>
      <Small>{t('review.settings.preview.hint', { count: SAMPLE_SIZE })}</Small>
      {wanted ? (
        faulty ? (
          <Alert type="info">{t('review.settings.preview.faulty')}</Alert>
        ) : (
          <Sample editor={editor} />
        )
      ) : (
        <Actions>
          <Button size="small" onClick={() => setWanted(true)}>
            {t('review.settings.preview.start')}
          </Button>
        </Actions>
      )}
    </Part>
  )
}
