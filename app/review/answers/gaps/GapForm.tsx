// What does the team note about missing content: who writes it, or that it is there now?

import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { type GapOutcome, type KeptGap, saveGapNote } from '#app/queries/gap-notes.ts'
import { NotSaved } from '#app/review/NotSaved.tsx'
import { type GapNote, LONGEST_NOTE } from '#domain/review/gap-notes.ts'

const Outcome = ({ outcome }: { outcome: GapOutcome | null }): ReactNode => {
  const t = useText()
  const format = useFormat()
  if (outcome === null) return null
  if (outcome.kind === 'saved') return <Small role="status">{t('review.answers.gaps.saved')}</Small>
  if (outcome.kind === 'failed')
    return <NotSaved name={t('review.answers.gaps.note')} because={outcome.because} />
  const { theirs } = outcome
  const date = theirs?.closed ? format.date(theirs.closed) : null
  return (
    <Alert type="warning" role="alert">
      <Alert.Title>{t('review.answers.gaps.conflict')}</Alert.Title>
      {date === null ? null : `${t('review.answers.gaps.closed', { date })} `}
      {theirs?.note ? <q>{theirs.note}</q> : null} {t('review.answers.gaps.conflict_again')}
    </Alert>
  )
}

/** Keyed by the reason. */
export const GapForm = ({ reason, kept }: { reason: string | null; kept: KeptGap }): ReactNode => {
  const t = useText()
  const services = useServices()
  const client = useQueryClient()
  const [text, setText] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<GapOutcome | null>(null)
  const known: GapNote = kept.note ?? { closed: null, note: '' }
  const note = text ?? known.note
  const save = async (closed: GapNote['closed']) => {
    setBusy(true)
    const result = await saveGapNote(services, client, reason, { closed, note }, kept.version)
    if (result.kind === 'saved') setText(null)
    setOutcome(result)
    setBusy(false)
  }
  return (
    <Stack>
      <Field>
        <Field.Label>{t('review.answers.gaps.note')}</Field.Label>
        <Field.Hint>{t('review.answers.gaps.note_hint')}</Field.Hint>
        <Textarea
          isCompact
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Row>
        <Button size="small" disabled={busy || note.trim() === known.note} onClick={() => save(known.closed)}>
          {t('review.answers.gaps.save')}
        </Button>
        <Button size="small" isPrimary disabled={busy} onClick={() => save(services.now())}>
          {t('review.answers.gaps.close')}
        </Button>
        {known.closed === null ? null : (
          <Button size="small" isBasic disabled={busy} onClick={() => save(null)}>
            {t('review.answers.gaps.reopen')}
          </Button>
        )}
      </Row>
      <Outcome outcome={outcome} />
    </Stack>
  )
}
