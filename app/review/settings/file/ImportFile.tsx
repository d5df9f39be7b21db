// How do settings of a file become the draft, and what of the file is left out?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Actions, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { LARGEST_FILE, readSettingsFile, type SettingsFile } from '#domain/settings/file.ts'

import { ImportReasons } from './ImportReasons.tsx'
import { ImportSeries } from './ImportSeries.tsx'

/** The browser's own: it has words for *no file chosen* in the reader's language. */
const FileChoice = styled.label`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  margin-block: ${({ theme }) => theme.space.xs};
  & > input { max-width: 100%; font: inherit; color: inherit; }
`

const Outcome = ({ file }: { file: SettingsFile }): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const refused = file.settings === null
  return (
    <Alert type={refused ? 'error' : file.issues.length > 0 ? 'warning' : 'success'} role="status">
      <Alert.Title>{t(refused ? 'review.settings.file.refused' : 'review.settings.file.taken')}</Alert.Title>
      {refused ? null : t('review.settings.file.taken_hint')}
      <ul>
        {file.issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{words.issue(issue)}</li>
        ))}
      </ul>
    </Alert>
  )
}

export const ImportFile = ({ editor, team }: SectionProps): ReactNode => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [file, setFile] = useState<SettingsFile | null>(null)
  const take = (text: string) => {
    const found = readSettingsFile(text)
    setFile(found)
    if (found.settings !== null) editor.replace(found.settings)
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    if (!chosen) return
    // What is too large is not even read.
    take(chosen.size > LARGEST_FILE ? ' '.repeat(LARGEST_FILE + 1) : await chosen.text())
    target.value = ''
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.file.import')}</PartTitle>
      <Small>{t('review.settings.file.import_hint')}</Small>
      <FileChoice>
        <span>{t('review.settings.file.choose')}</span>
        <input type="file" accept="application/json,.json" onChange={choose} />
      </FileChoice>
      <Field>
        <Field.Label isRegular>{t('review.settings.file.paste')}</Field.Label>
        <Textarea
          isCompact
          minRows={3}
          maxRows={10}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <Actions>
        <Button size="small" disabled={typed.trim() === ''} onClick={() => take(typed)}>
          {t('review.settings.file.take')}
        </Button>
      </Actions>
      {file === null ? null : <Outcome file={file} />}
      {file?.reasons === undefined ? null : <ImportReasons raw={file.reasons} team={team} />}
      {file?.series === undefined ? null : <ImportSeries raw={file.series} />}
    </Part>
  )
}
