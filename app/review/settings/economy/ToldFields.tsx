// How large is one share of the chain, and where is it known from?

import { Field } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { DayInput } from '#app/review/DayInput.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Aligned } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import type { ToldShare } from '#domain/settings/economy.ts'

const SOURCES = ['assumption', 'survey'] as const

const LabelledDay = (props: {
  label: string
  day: string
  message: string | undefined
  onChange: (day: string) => void
}): ReactNode => (
  <Field>
    <Field.Label>{props.label}</Field.Label>
    <DayInput
      value={props.day}
      {...(props.message === undefined ? {} : { validation: 'error' as const })}
      onChange={({ target }) => props.onChange(target.value)}
    />
    {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
  </Field>
)

/** What the survey told is kept in the draft only while it is one. */
export const ToldFields = (props: {
  name: string
  told: ToldShare
  faultAt: (path: string) => string | undefined
  onChange: (told: ToldShare) => void
}): ReactNode => {
  const t = useText()
  const { name, told, faultAt, onChange } = props
  const { share } = told
  const choose = (by: string) => {
    if (by === 'assumption') onChange({ by, share })
    else if (told.by === 'assumption') onChange({ by: 'survey', share, n: Number.NaN, from: '', to: '' })
  }
  return (
    <fieldset aria-label={name}>
      <Aligned $width="150px">
        <NumberField
          label={t('review.settings.economy.chain.share', { name })}
          value={share}
          message={faultAt('share')}
          onChange={(value) => onChange({ ...told, share: value })}
        />
        <Choice
          label={t('review.settings.economy.chain.by')}
          value={told.by}
          options={SOURCES.map((value) => ({ value, name: t(`review.settings.economy.chain.${value}`) }))}
          message={faultAt('by')}
          onChange={choose}
        />
        {told.by === 'assumption' ? null : (
          <>
            <NumberField
              label={t('review.settings.economy.chain.n')}
              value={told.n}
              message={faultAt('n')}
              onChange={(n) => onChange({ ...told, n })}
            />
            <LabelledDay
              label={t('review.settings.economy.chain.from')}
              day={told.from}
              message={faultAt('from')}
              onChange={(from) => onChange({ ...told, from })}
            />
            <LabelledDay
              label={t('review.settings.economy.chain.to')}
              day={told.to}
              message={faultAt('to')}
              onChange={(to) => onChange({ ...told, to })}
            />
          </>
        )}
      </Aligned>
    </fieldset>
  )
}
