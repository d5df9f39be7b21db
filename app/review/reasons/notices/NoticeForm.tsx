// What does a lead tell every agent who has a ticket with this reason?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { MomentField } from '#app/review/reasons/MomentField.tsx'
import { Card } from '#app/review/reasons/parts.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { WritingFault } from '#app/review/reasons/WritingFault.tsx'
import { DAY, type Instant } from '#domain/instant.ts'
import { NOTICE_KIND } from '#domain/notices/notice.ts'
import {
  type NoticeDraft,
  type NoticeFault,
  newKey,
  noticeBody,
  noticeFaults,
} from '#domain/notices/writing.ts'
import { dayOf } from '#domain/review/day.ts'

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 720px;
`

const Moments = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: end;
`

/** Under which field a fault is told. */
const FIELD: Readonly<Record<NoticeFault, 'what' | 'since' | 'next' | 'expires'>> = {
  what_missing: 'what',
  too_long: 'what',
  since_later: 'since',
  next_past: 'next',
  expires_past: 'expires',
  expires_far: 'expires',
}

/** Keyed by what it is about. `since`: where a spike began. */
export const NoticeForm = (props: {
  about: string
  name: string
  since: Instant | null
  zone: string
  /** Keys that records have already. */
  taken: ReadonlySet<string>
  onDone: (saved: boolean) => void
}): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const writing = useWriting()
  const [asked, setAsked] = useState(false)
  const [draft, setDraft] = useState<NoticeDraft>(() => ({
    ...{ reason: props.about, what: '', wording: '', next: null },
    since: Math.min(props.since ?? now(), now()),
    expires: now() + 2 * DAY,
  }))
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    first.current?.focus()
    first.current?.scrollIntoView?.({ block: 'center' })
  }, [])
  const faults = noticeFaults(draft, now())
  const message = (field: (typeof FIELD)[NoticeFault]): string | undefined => {
    const fault = asked ? faults.find((one) => FIELD[one] === field) : undefined
    return fault === undefined ? undefined : t(`review.by_reason.notice.fault.${fault}`)
  }
  const change = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (faults.length > 0) return
    const key = newKey(props.about, dayOf(now(), props.zone), props.taken)
    if (await writing.write({ kind: NOTICE_KIND, key, body: noticeBody(draft), basedOn: 0 }))
      props.onDone(true)
  }
  const missing = message('what')
  const moment = (field: 'since' | 'next' | 'expires') => ({
    ...{ label: t(`review.by_reason.notice.${field}`), zone: props.zone, value: draft[field] },
    message: message(field),
  })
  return (
    <Card>
      <Form aria-label={t('review.by_reason.notice.form', { label: props.name })} onSubmit={save} noValidate>
        <h3>{t('review.by_reason.notice.form', { label: props.name })}</h3>
        <Small>{t('review.by_reason.notice.what_for')}</Small>
        <Field>
          <Field.Label>{t('review.by_reason.notice.what')}</Field.Label>
          <Textarea
            ref={first}
            isCompact
            rows={2}
            value={draft.what}
            {...(missing === undefined ? {} : { validation: 'error' as const })}
            onChange={({ target }) => change({ what: target.value })}
          />
          {missing === undefined ? null : <Field.Message validation="error">{missing}</Field.Message>}
        </Field>
        <Field>
          <Field.Label>{t('review.by_reason.notice.wording')}</Field.Label>
          <Field.Hint>{t('review.by_reason.notice.wording_hint')}</Field.Hint>
          <Textarea
            isCompact
            rows={3}
            value={draft.wording}
            onChange={({ target }) => change({ wording: target.value })}
          />
        </Field>
        <Moments>
          <MomentField {...moment('since')} onChange={(at) => change({ since: at ?? draft.since })} />
          <MomentField {...moment('next')} onChange={(next) => change({ next })} />
          <MomentField {...moment('expires')} onChange={(at) => change({ expires: at ?? draft.expires })} />
        </Moments>
        <Small>{t('review.by_reason.zone', { zone: props.zone })}</Small>
        <WritingFault fault={writing.fault} />
        <Row>
          <Button size="small" isPrimary type="submit" disabled={writing.busy}>
            {t('review.by_reason.notice.publish')}
          </Button>
          <Button size="small" type="button" onClick={() => props.onDone(false)}>
            {t('review.by_reason.cancel')}
          </Button>
        </Row>
      </Form>
    </Card>
  )
}
