// How is a short text typed, with what is wrong with it beneath?

import { Field, Input } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'

export const TextField = (props: {
  label: string
  hideLabel?: boolean
  value: string
  hint?: string | undefined
  message?: string | undefined
  onChange: (value: string) => void
}): ReactNode => (
  <Field>
    <Field.Label hidden={props.hideLabel ?? false}>{props.label}</Field.Label>
    {props.hint === undefined ? null : <Field.Hint>{props.hint}</Field.Hint>}
    <Input
      isCompact
      autoComplete="off"
      value={props.value}
      {...(props.message === undefined ? {} : { validation: 'error' as const })}
      onChange={({ target }) => props.onChange(target.value)}
    />
    {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
  </Field>
)
