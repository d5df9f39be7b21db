// How do the settings leave this account as one file?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { latestSeriesQuery, seriesIn } from '#app/queries/series.ts'
import { CopyText } from '#app/review/CopyText.tsx'
import { Actions, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { seriesBody } from '#domain/review/series.ts'
import { settingsFile } from '#domain/settings/file.ts'

/** Where the frame may not download nothing happens, and nobody is told: so the text is always shown as well. */
const download = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export const ExportFile = ({ team, editor }: SectionProps): ReactNode => {
  const t = useText()
  const services = useServices()
  const [text, setText] = useState<string | null>(null)
  const name = `barometer-settings-${new Date(services.now()).toISOString().slice(0, 10)}.json`
  const { data: book, isPending } = useQuery(latestSeriesQuery(services))
  const make = () => {
    const series = (book ? seriesIn(book) : []).map((one) => [one.name, seriesBody(one)])
    const made = settingsFile(editor.settings, team.reasons, Object.fromEntries(series))
    setText(made)
    download(made, name)
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.file.export')}</PartTitle>
      <Small>{t('review.settings.file.export_hint')}</Small>
      <Actions>
        <Button size="small" disabled={isPending} onClick={make}>
          {t('review.settings.file.export_do')}
        </Button>
      </Actions>
      {text === null ? null : (
        <CopyText key={text} label={t('review.settings.file.text', { name })} text={text} rows={8} />
      )}
    </Part>
  )
}
