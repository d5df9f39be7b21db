// How is one of a few values chosen?

import { Field, Select } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'

export interface Option {
  value: string
  name: string
}

/** A value that is none of the options is shown as it is, so that nothing is changed by looking. */
export const Choice = (props: {
  label: string
  hideLabel?: boolean
  value: string
  options: readonly Option[]
  hint?: string
  message?: string | undefined
  onChange: (value: string) => void
}): ReactNode => {
  const { options, value } = props
  const shown = options.some((option) => option.value === value)
    ? options
    : [{ value, name: value }, ...options]
  return (
    <Field>
      <Field.Label hidden={props.hideLabel ?? false}>{props.label}</Field.Label>
      {props.hint === undefined ? null : <Field.Hint>{props.hint}</Field.Hint>}
      <Select
        isCompact
        value={value}
        title={shown.find((option) => option.value === value)?.name}
        {...(props.message === undefined ? {} : { validation: 'error' as const })}
        onChange={({ target }) => props.onChange(target.value)}
      >
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
      {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
    </Field>
  )
}
