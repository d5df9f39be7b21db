// Which series does the file hold that the team does not have like this, and shall they be kept?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { type SeriesSaved, saveAllSeries, seriesImport } from '#app/queries/import-series.ts'
import { latestSeriesQuery, type SeriesBook } from '#app/queries/series.ts'
import { Actions } from '#app/review/settings/layout.tsx'

const Known = ({ raw, book }: { raw: unknown; book: SeriesBook }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const services = useServices()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<SeriesSaved | null>(null)
  const [busy, setBusy] = useState(false)
  const found = seriesImport(raw, book)
  const { fresh, unreadable } = found
  const save = async () => {
    setBusy(true)
    setOutcome(await saveAllSeries(services, client, book, found))
    setBusy(false)
  }
  const said = outcome && [
    outcome.saved > 0 ? t('review.settings.series.file.saved', { count: outcome.saved }) : '',
    outcome.conflicts.length > 0
      ? t('review.settings.series.file.conflict', { names: format.list(outcome.conflicts) })
      : '',
    outcome.because === null
      ? ''
      : t(`review.settings.series.file.${outcome.because === 'denied' ? 'denied' : 'failed'}`),
  ]
  return (
    <>
      <Small>
        {fresh.length === 0
          ? t('review.settings.series.file.same')
          : t('review.settings.series.file.found', { count: fresh.length })}{' '}
        {unreadable === 0 ? '' : t('review.settings.series.file.unreadable', { count: unreadable })}
      </Small>
      <Actions>
        <Button size="small" disabled={busy || book.off || fresh.length === 0} onClick={save}>
          {t('review.settings.series.file.save')}
        </Button>
        <Small role="status">{said?.filter(Boolean).join(' ') ?? ''}</Small>
      </Actions>
    </>
  )
}

export const ImportSeries = ({ raw }: { raw: unknown }): ReactNode => {
  const book = useQuery(latestSeriesQuery(useServices())).data
  return book ? <Known raw={raw} book={book} /> : null
}
