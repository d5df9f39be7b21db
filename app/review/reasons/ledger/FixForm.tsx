// What was fixed, by whom, and when was it shipped?

import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { DayInput } from '#app/review/DayInput.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { Fields, WritingForm } from '#app/review/reasons/WritingForm.tsx'
import { FIX_KIND } from '#domain/notices/notice.ts'
import { fixBody, newKey } from '#domain/notices/writing.ts'
import { REMEDIES, type Remedy } from '#domain/reasons/kinds.ts'
import { dayOf, isDay, startOf } from '#domain/review/day.ts'

/** Keyed by what it is about. `remedy`: what the team has named for the reason. */
export const FixForm = (props: {
  about: string
  name: string
  remedy: Remedy | null
  zone: string
  taken: ReadonlySet<string>
  onDone: (saved: boolean) => void
}): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const writing = useWriting()
  const { about, name, zone } = props
  const today = dayOf(now(), zone)
  const [day, setDay] = useState(today)
  const [remedy, setRemedy] = useState(props.remedy)
  const [owner, setOwner] = useState('')
  const wrong = !isDay(day) || day > today
  const save = async () => {
    if (wrong) return
    const fix = { reason: about, shipped: startOf(day, zone), day, change: null, remedy, owner, weeks: 0 }
    const key = writing.doubt ?? newKey(about, day, props.taken)
    if (await writing.write({ kind: FIX_KIND, key, body: fixBody(fix), basedOn: 0 })) props.onDone(true)
  }
  return (
    <WritingForm
      heading={t('review.by_reason.ledger.form', { label: name })}
      what={t('review.by_reason.ledger.what_for')}
      writing={writing}
      saveLabel={t('review.by_reason.record_fix')}
      onSave={save}
      onCancel={() => props.onDone(false)}
    >
      <Fields>
        <Field>
          <Field.Label>{t('review.by_reason.ledger.shipped')}</Field.Label>
          <DayInput
            value={day}
            max={today}
            {...(wrong ? { validation: 'error' as const } : {})}
            onChange={({ target }) => setDay(target.value)}
          />
          {wrong ? (
            <Field.Message validation="error">{t('review.by_reason.ledger.not_yet')}</Field.Message>
          ) : null}
        </Field>
        <Field>
          <Field.Label>{t('review.by_reason.ledger.remedy')}</Field.Label>
          <Select
            isCompact
            value={remedy ?? ''}
            onChange={({ target }) => setRemedy(REMEDIES.find((one) => one === target.value) ?? null)}
          >
            <option value="">{t('review.by_reason.fix.remedy.none')}</option>
            {REMEDIES.map((one) => (
              <option key={one} value={one}>
                {t(`review.by_reason.fix.remedy.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('review.by_reason.ledger.owner')}</Field.Label>
          <Input
            isCompact
            autoComplete="off"
            value={owner}
            onChange={({ target }) => setOwner(target.value)}
          />
        </Field>
      </Fields>
    </WritingForm>
  )
}
