// What does a lead tell every agent who has a ticket with this reason, now or in other words than before?

import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { TeamRecord } from '#app/queries/ledger.ts'
import { MomentField } from '#app/review/reasons/MomentField.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { Fields, WritingForm } from '#app/review/reasons/WritingForm.tsx'
import { DAY, type Instant } from '#domain/instant.ts'
import { NOTICE_KIND, type Notice, readNotice } from '#domain/notices/notice.ts'
import {
  changedFaults,
  type NoticeDraft,
  type NoticeFault,
  newKey,
  noticeBody,
} from '#domain/notices/writing.ts'
import { dayOf } from '#domain/review/day.ts'
import { NoticeFacts } from './NoticeFacts.tsx'

/** Under which field a fault is told. */
const FIELD: Readonly<Record<NoticeFault, 'what' | 'since' | 'next' | 'expires'>> = {
  what_missing: 'what',
  too_long: 'what',
  since_later: 'since',
  next_past: 'next',
  expires_past: 'expires',
  expires_far: 'expires',
}

const useDraft = ({ about, since, kept }: { about: string; since: Instant | null; kept: Kept | null }) => {
  const { now } = useServices()
  return useState<NoticeDraft>(() =>
    kept === null
      ? {
          ...{ reason: about, what: '', wording: '', next: null },
          since: Math.min(since ?? now(), now()),
          expires: now() + 2 * DAY,
        }
      : kept.notice,
  )
}

interface Kept {
  notice: Notice
  record: TeamRecord
}

/** What a colleague has made of it meanwhile: saving again puts ours in its place. */
const Theirs = ({ record }: { record: TeamRecord }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const theirs = readNotice(record.key, record.body)
  if (theirs === null) return null
  const end = format.relative(theirs.expires)
  return <Small>{t('review.by_reason.notice.theirs', { what: theirs.what, end })}</Small>
}

/** Keyed by what it is about. `since`: where a spike began. `kept`: the notice that is written anew. */
export const NoticeForm = (props: {
  about: string
  name: string
  since: Instant | null
  zone: string
  /** Keys that records have already. */
  taken: ReadonlySet<string>
  /** The playbook's, which the notice may fill. */
  facts: readonly string[]
  kept?: Kept | null
  onDone: (saved: boolean) => void
}): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const writing = useWriting()
  const { about, zone, kept = null } = props
  const [asked, setAsked] = useState(false)
  const [draft, setDraft] = useDraft({ about, since: props.since, kept })
  const faults = changedFaults(draft, kept?.notice ?? null, now())
  const message = (field: (typeof FIELD)[NoticeFault]): string | undefined => {
    const fault = asked ? faults.find((one) => FIELD[one] === field) : undefined
    return fault === undefined ? undefined : t(`review.by_reason.notice.fault.${fault}`)
  }
  const change = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    setAsked(true)
    if (faults.length > 0) return
    const key = kept?.record.key ?? writing.doubt ?? newKey(about, dayOf(now(), zone), props.taken)
    const basedOn = kept?.record.version ?? 0
    if (await writing.write({ kind: NOTICE_KIND, key, body: noticeBody(draft), basedOn })) props.onDone(true)
  }
  const missing = message('what')
  const moment = (field: 'since' | 'next' | 'expires') => ({
    ...{ label: t(`review.by_reason.notice.${field}`), zone, value: draft[field], message: message(field) },
  })
  return (
    <WritingForm
      heading={t(kept ? 'review.by_reason.notice.edit_form' : 'review.by_reason.notice.form', {
        label: props.name,
      })}
      what={t('review.by_reason.notice.what_for')}
      writing={writing}
      saveLabel={t(kept ? 'review.by_reason.notice.save' : 'review.by_reason.notice.publish')}
      onSave={save}
      onCancel={() => props.onDone(false)}
    >
      <Field>
        <Field.Label>{t('review.by_reason.notice.what')}</Field.Label>
        <Textarea
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
      <Fields>
        <MomentField {...moment('since')} onChange={(at) => change({ since: at ?? draft.since })} />
        <MomentField {...moment('next')} onChange={(next) => change({ next })} />
        <MomentField {...moment('expires')} onChange={(at) => change({ expires: at ?? draft.expires })} />
      </Fields>
      <Small>{t('review.by_reason.zone', { zone })}</Small>
      <NoticeFacts facts={props.facts} draft={draft} zone={zone} />
      {writing.fault?.kind === 'conflict' ? <Theirs record={writing.fault.record} /> : null}
    </WritingForm>
  )
}
