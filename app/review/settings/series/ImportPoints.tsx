// How do values of a table become those of the series: from a file, or pasted from a spreadsheet?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { FilePick } from '#app/review/settings/backtest/FilePick.tsx'
import { Actions, Part, PartTitle } from '#app/review/settings/layout.tsx'
import { addPoints } from '#domain/review/series/together.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { ImportReading } from './ImportReading.tsx'
import { useImport } from './use-import.ts'

export const ImportPoints = (props: {
  series: TeamSeries
  onPoints: (points: readonly SeriesPoint[]) => void
}): ReactNode => {
  const t = useText()
  const { series } = props
  const work = useImport(series.kind)
  const [typed, setTyped] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const take = (points: readonly SeriesPoint[], instead: boolean) => {
    const { points: all, fresh, changed, kept } = addPoints(instead ? [] : series.points, points)
    props.onPoints(all)
    setDone(
      instead
        ? t('review.settings.series.import.replaced', { count: fresh })
        : t('review.settings.series.import.added', { count: fresh, changed, kept }),
    )
    setTyped('')
    work.close()
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.series.import.title')}</PartTitle>
      <Small>{t('review.settings.series.import.hint')}</Small>
      <FilePick
        again={work.loaded !== null}
        onFile={(file) => {
          setDone(null)
          work.file(file)
        }}
      />
      <Field>
        <Field.Label isRegular>{t('review.settings.series.import.paste')}</Field.Label>
        <Textarea
          isCompact
          minRows={2}
          maxRows={8}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <Actions>
        <Button
          size="small"
          disabled={typed.trim() === ''}
          onClick={() => {
            setDone(null)
            work.paste(typed)
          }}
        >
          {t('review.settings.series.import.read')}
        </Button>
      </Actions>
      {work.fault === null ? null : (
        <Alert type="error" role="alert">
          {work.fault}
        </Alert>
      )}
      {work.loaded === null ? null : (
        <ImportReading
          loaded={work.loaded}
          series={series}
          onChoose={work.choose}
          onTake={take}
          onClose={work.close}
        />
      )}
      <Small role="status">{done ?? ''}</Small>
    </Part>
  )
}
