// From which value on does a component give how many points?

import { Button, IconButton } from '@zendeskgarden/react-buttons'
import trash from '@zendeskgarden/svg-icons/src/16/trash-stroke.svg'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { PartHeading, Small } from '#app/kit/text.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import { TextField } from '#app/review/settings/TextField.tsx'
import type { Step } from '#domain/health/component.ts'
import { kindOf, numberOf, STEP_KINDS, withKind, withThreshold } from './edit.ts'

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(96px, 160px) minmax(72px, 120px) minmax(64px, 96px) 32px;
  gap: ${({ theme }) => theme.space.xs};
  align-items: start;
  margin-top: ${({ theme }) => theme.space.xxs};
  /* Beside the first inputs, which stand under their labels. */
  &:first-of-type > button { margin-top: 24px; }
`

const Threshold = (props: {
  step: Step
  hideLabel: boolean
  message: string | undefined
  onChange: (step: Step) => void
}): ReactNode => {
  const t = useText()
  const { step, hideLabel, message, onChange } = props
  const label = t('review.settings.health.threshold')
  return 'equals' in step ? (
    <TextField
      label={label}
      hideLabel={hideLabel}
      value={String(step.equals)}
      message={message}
      onChange={(text) => onChange(withThreshold(step, text))}
    />
  ) : (
    <NumberField
      label={label}
      hideLabel={hideLabel}
      value={numberOf(step)}
      message={message}
      onChange={(value) => onChange(withThreshold(step, value))}
    />
  )
}

/** `messageAt` names what is wrong with a step, or with its points. */
export const StepsEditor = (props: {
  steps: readonly Step[]
  messageAt: (field: string) => string | undefined
  onChange: (steps: readonly Step[]) => void
}): ReactNode => {
  const t = useText()
  const { steps, onChange } = props
  const put = (at: number, step: Step) => onChange(steps.map((one, index) => (index === at ? step : one)))
  const last = steps.at(-1)
  const more = () => {
    const empty: Step = { atLeast: Number.NaN, points: Number.NaN }
    onChange([...steps, last ? withKind(empty, kindOf(last)) : empty])
  }
  const whole = props.messageAt('steps')
  return (
    <div>
      <PartHeading as="h4">{t('review.settings.health.steps')}</PartHeading>
      <Small>{t('review.settings.health.steps_hint')}</Small>
      {[...steps.entries()].map(([at, step]) => (
        // Steps have no names: their place is who they are.
        <Line key={at} role="group" aria-label={t('review.settings.fields.step', { count: at + 1 })}>
          <Choice
            label={t('review.settings.health.kind')}
            hideLabel={at > 0}
            value={kindOf(step)}
            options={STEP_KINDS.map((value) => ({ value, name: t(`review.settings.kinds.${value}`) }))}
            onChange={(value) => {
              const kind = STEP_KINDS.find((name) => name === value)
              if (kind) put(at, withKind(step, kind))
            }}
          />
          <Threshold
            step={step}
            hideLabel={at > 0}
            message={props.messageAt(`steps[${at}]`)}
            onChange={(next) => put(at, next)}
          />
          <NumberField
            label={t('review.settings.health.points')}
            hideLabel={at > 0}
            value={step.points}
            message={props.messageAt(`steps[${at}].points`)}
            onChange={(points) => put(at, { ...step, points })}
          />
          <IconButton
            size="small"
            aria-label={t('review.settings.health.remove_step', { count: at + 1 })}
            onClick={() => onChange(steps.filter((_, index) => index !== at))}
          >
            <Icon source={trash} size={16} />
          </IconButton>
        </Line>
      ))}
      {whole === undefined ? null : <Small role="alert">{whole}</Small>}
      <Button size="small" isBasic onClick={more}>
        {t('review.settings.health.add_step')}
      </Button>
    </div>
  )
}
