// Which days does the reader want to see?

import { Field, Select } from '@zendeskgarden/react-forms'
import { type ReactNode, useEffect, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { DayInput } from '#app/review/DayInput.tsx'
import { type Day, isDay } from '#domain/review/day.ts'
import { NAMED_PERIODS, type Period } from '#domain/review/period.ts'

const CHOICES = [...NAMED_PERIODS, 'custom'] as const

const Fields = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  & > * { width: 146px; }
  & > :first-child { width: 192px; }
  @media (max-width: 599px) { display: contents; & > *, & > :first-child { width: calc(50% - 6px); } }
`

/** A day is told only once it is whole: halfway typed dates are no dates. */
const DayField = (props: { label: string; day: Day; onChange: (day: Day) => void }): ReactNode => {
  const [draft, setDraft] = useState(props.day)
  useEffect(() => setDraft(props.day), [props.day])
  return (
    <Field>
      <Field.Label>{props.label}</Field.Label>
      <DayInput
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value)
          if (isDay(target.value)) props.onChange(target.value)
        }}
      />
    </Field>
  )
}

/** `days` are those shown now: where an own period begins. */
export const PeriodPicker = (props: {
  period: Period
  days: { from: Day; to: Day }
  onChange: (period: Period) => void
}): ReactNode => {
  const t = useText()
  const { period, days } = props
  const choose = (kind: (typeof CHOICES)[number] | undefined) => {
    if (kind) props.onChange(kind === 'custom' ? { kind, ...days } : { kind })
  }
  return (
    <Fields>
      <Field>
        <Field.Label>{t('review.period')}</Field.Label>
        <Select
          isCompact
          value={period.kind}
          onChange={({ target }) => choose(CHOICES.find((kind) => kind === target.value))}
        >
          {CHOICES.map((kind) => (
            <option key={kind} value={kind}>
              {t(`review.periods.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {period.kind === 'custom' ? (
        <>
          <DayField
            label={t('review.from')}
            day={period.from}
            onChange={(from) => props.onChange({ ...period, from })}
          />
          <DayField
            label={t('review.to')}
            day={period.to}
            onChange={(to) => props.onChange({ ...period, to })}
          />
        </>
      ) : null}
    </Fields>
  )
}
