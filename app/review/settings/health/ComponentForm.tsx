// Everything about one part of health, to be changed.

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Toggle } from '@zendeskgarden/react-forms'
import { type ReactNode, useId } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Actions, Card, Fields } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import { TextField } from '#app/review/settings/TextField.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import type { Component, Pillar } from '#domain/health/component.ts'
import type { DefinitionIssue } from '#domain/health/definition.ts'
import { SIGNALS } from '#domain/health/signals.ts'
import { withSignal, withSteps } from './edit.ts'
import { StepsEditor } from './StepsEditor.tsx'

const PILLARS: readonly Pillar[] = ['product', 'know_how', 'coaching']

/** Whether agents are offered the component's step: one that we have words for. */
const CoachingToggle = (props: {
  component: Component
  onChange: (component: Component) => void
}): ReactNode => {
  const t = useText()
  const byId = useTextById()
  const { component, onChange } = props
  const { coaching } = component
  const step = byId('health.coaching', `${coaching.id}.do`)
  if (step === undefined) return null
  return (
    <Field>
      <Toggle
        checked={coaching.tier1}
        onChange={({ target }) =>
          onChange({ ...component, coaching: { ...coaching, tier1: target.checked } })
        }
      >
        <Field.Label isRegular>{t('review.settings.health.coaching', { step })}</Field.Label>
      </Toggle>
    </Field>
  )
}

export const ComponentForm = (props: {
  id: string
  component: Component
  issues: readonly DefinitionIssue[]
  onChange: (component: Component) => void
  onRemove: () => void
}): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const label = useId()
  const { component, issues, onChange } = props
  const messageAt = (field: string): string | undefined => {
    const found = issues.find((issue) => issue.field === field)
    return found ? words.fault(found) : undefined
  }
  return (
    <Card id={props.id} role="group" aria-labelledby={label}>
      <strong id={label}>
        {t('review.settings.health.editing', { name: words.signal(component.signal) })}
      </strong>
      <Fields>
        <TextField
          label={t('review.settings.fields.id')}
          hint={t('review.settings.health.id_hint')}
          value={component.id}
          message={messageAt('id')}
          onChange={(id) => onChange({ ...component, id })}
        />
        <Choice
          label={t('review.settings.fields.pillar')}
          value={component.pillar}
          options={PILLARS.map((value) => ({ value, name: t(`health.pillars.${value}`) }))}
          message={messageAt('pillar')}
          onChange={(value) => {
            const pillar = PILLARS.find((name) => name === value)
            if (pillar) onChange({ ...component, pillar })
          }}
        />
        <Choice
          label={t('review.settings.fields.signal')}
          value={component.signal}
          options={SIGNALS.map((value) => ({ value, name: words.signal(value) }))}
          message={messageAt('signal')}
          onChange={(value) => {
            const signal = SIGNALS.find((name) => name === value)
            if (signal) onChange(withSignal(component, signal))
          }}
        />
      </Fields>
      <StepsEditor
        steps={component.steps}
        messageAt={messageAt}
        onChange={(steps) => onChange(withSteps(component, steps))}
      />
      <Fields>
        <NumberField
          label={t('review.settings.fields.evidenceDays')}
          hint={t('review.settings.health.evidence_hint')}
          value={component.evidenceDays}
          message={messageAt('evidenceDays')}
          onChange={(evidenceDays) => onChange({ ...component, evidenceDays })}
        />
        <NumberField
          label={t('review.settings.fields.dueAfterDays')}
          hint={t('review.settings.health.due_hint')}
          value={component.dueAfterDays}
          message={messageAt('dueAfterDays')}
          onChange={(dueAfterDays) => onChange({ ...component, dueAfterDays })}
        />
      </Fields>
      <CoachingToggle component={component} onChange={onChange} />
      <Actions>
        <Button size="small" isDanger onClick={props.onRemove}>
          {t('review.settings.health.remove')}
        </Button>
      </Actions>
    </Card>
  )
}
