// What do leads know of an alert: nobody has looked, seen, explained, or a notice tells of it; and who says so?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { WritingFault } from '#app/review/reasons/WritingFault.tsx'
import { WritingForm } from '#app/review/reasons/WritingForm.tsx'
import { ALERT_KIND } from '#domain/notices/alert.ts'
import { alertBody, LONGEST_NOTE, withWord } from '#domain/notices/alert-record.ts'
import type { KeptAlert } from './alerts.ts'

export interface AlertWordProps {
  /** Null where no record of it is known (yet). */
  kept: KeptAlert | null
  /** What it is about, in words. */
  name: string
  /** Whether a notice tells of it. */
  noticed: boolean
  mayWrite: boolean
  /** What else can be done, on the same line. */
  actions: ReactNode
}

const Word = ({ kept, noticed }: { kept: KeptAlert; noticed: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { state, note, at } = kept.alert
  const when = at === null ? '' : format.relative(at)
  return (
    <Small>
      {state === 'new'
        ? t(noticed ? 'review.by_reason.alert.noticed' : 'review.by_reason.alert.new')
        : t(`review.by_reason.alert.${state}`, { note, when })}
      {noticed && state !== 'new' ? ` ${t('review.by_reason.alert.noticed')}` : null}
    </Small>
  )
}

/** Agents read the note under the reason. */
export const AlertWord = (props: AlertWordProps): ReactNode => {
  const t = useText()
  const { agent, now } = useServices()
  const writing = useWriting()
  const [explaining, setExplaining] = useState(false)
  const { kept, name, mayWrite, actions } = props
  const [note, setNote] = useState('')
  const say = async (said: string) => {
    if (kept === null) return
    const { key, version } = kept.record
    const body = alertBody(withWord(kept.alert, said, agent.id, now()))
    if (await writing.write({ kind: ALERT_KIND, key, body, basedOn: version })) setExplaining(false)
  }
  if (explaining)
    return (
      <WritingForm
        heading={t('review.by_reason.alert.form', { label: name })}
        what={t('review.by_reason.alert.what_for')}
        writing={writing}
        saveLabel={t('review.by_reason.alert.save')}
        onSave={() => say(note)}
        onCancel={() => setExplaining(false)}
      >
        <Field>
          <Field.Label>{t('review.by_reason.alert.note')}</Field.Label>
          <Input
            isCompact
            autoComplete="off"
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
      </WritingForm>
    )
  return (
    <>
      {kept === null ? null : <Word kept={kept} noticed={props.noticed} />}
      <WritingFault fault={writing.fault} />
      <Row>
        {actions}
        {mayWrite && kept?.alert.state === 'new' ? (
          <Button
            size="small"
            disabled={writing.busy}
            aria-label={t('review.by_reason.alert.see_named', { label: name })}
            onClick={() => say('')}
          >
            {t('review.by_reason.alert.see')}
          </Button>
        ) : null}
        {mayWrite && kept !== null ? (
          <Button
            size="small"
            aria-label={t('review.by_reason.alert.explain_named', { label: name })}
            onClick={() => {
              setNote(kept.alert.note)
              setExplaining(true)
            }}
          >
            {t('review.by_reason.alert.explain')}
          </Button>
        ) : null}
      </Row>
    </>
  )
}
