// What is not saved yet, what hinders saving, and what became of the last attempt?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled, { createGlobalStyle } from 'styled-components'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { SaveOutcome } from '#app/queries/edit-settings.ts'
import type { Editor } from './draft.ts'
import { Actions } from './layout.tsx'
import { PastPreview } from './preview/PastPreview.tsx'
import { useSettingsWords } from './words.ts'

const Bar = styled.div`
  position: sticky;
  bottom: 0;
  z-index: 3;
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.sm} 0;
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  overflow-wrap: anywhere;
`

/** What the keyboard goes to is never under the bar. */
const Above = createGlobalStyle`
  html { scroll-padding-bottom: 140px; }
`

const Faulty = styled.ul`
  max-height: 30vh;
  overflow: auto;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`

/** As many as are read; the fields themselves show the rest. */
const SHOWN = 5

const Faults = ({ editor }: { editor: Editor }): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const { definition, settings } = editor.faults
  const all = [...definition.map(words.definition), ...settings.map(words.issue)]
  if (all.length === 0) return null
  return (
    <div role="status">
      {t('review.settings.save.faults', { count: all.length })}
      <Faulty tabIndex={0} aria-label={t('review.settings.save.faults', { count: all.length })}>
        {all.slice(0, SHOWN).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {all.length > SHOWN ? (
          <li>{t('review.settings.save.more_faults', { count: all.length - SHOWN })}</li>
        ) : null}
      </Faulty>
    </div>
  )
}

const FAILURES: Partial<Record<Extract<SaveOutcome, { kind: 'failed' }>['because'], TextKey>> = {
  denied: 'review.settings.save.failed.denied',
  rate_limited: 'review.settings.save.failed.rate_limited',
  not_found: 'review.settings.save.failed.not_found',
  offline: 'review.settings.save.failed.offline',
  timeout: 'review.settings.save.failed.offline',
  signed_out: 'review.settings.save.failed.signed_out',
}

const Outcome = ({ outcome }: { outcome: SaveOutcome | null }): ReactNode => {
  const t = useText()
  if (outcome?.kind === 'saved')
    return (
      <Alert type="success" role="status">
        {t('review.settings.save.saved', { version: outcome.team.version })}
      </Alert>
    )
  if (outcome?.kind !== 'failed') return null
  return (
    <Alert type="error" role="alert">
      <Alert.Title>{t('review.settings.save.failed.title')}</Alert.Title>
      {t(FAILURES[outcome.because] ?? 'review.settings.save.failed.other')}{' '}
      {outcome.retryAfter === null
        ? ''
        : t('review.settings.save.failed.wait', { count: Math.ceil(outcome.retryAfter) })}
    </Alert>
  )
}

export const SaveBar = (props: {
  editor: Editor
  outcome: SaveOutcome | null
  busy: boolean
  onSave: () => void
  onDiscard: () => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSettingsWords()
  const { editor, outcome, busy } = props
  const { changes } = editor
  if (changes.length === 0) return <Outcome outcome={outcome} />
  const names = [...new Set(changes.map(({ path }) => words.setting(path)))]
  return (
    <Bar role="region" aria-label={t('review.settings.save.name')}>
      <Above />
      <Outcome outcome={outcome} />
      <p>
        {t('review.settings.save.changes', { count: changes.length })} {format.list(names.slice(0, 4))}
        {names.length > 4 ? ' …' : ''}
      </p>
      <Faults editor={editor} />
      <PastPreview editor={editor} />
      <Actions>
        <Button isPrimary disabled={busy || !editor.sound} onClick={props.onSave}>
          {t(
            busy
              ? 'review.settings.save.saving'
              : outcome?.kind === 'failed'
                ? 'review.settings.save.again'
                : 'review.settings.save.save',
          )}
        </Button>
        <Button isBasic disabled={busy} onClick={props.onDiscard}>
          {t('review.settings.save.discard')}
        </Button>
      </Actions>
    </Bar>
  )
}
