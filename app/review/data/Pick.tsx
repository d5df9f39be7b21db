// How is one of a few values picked?

import { Field, Select } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import styled from 'styled-components'

const One = styled(Field)<{ $wide: boolean }>`
  min-width: ${({ $wide }) => ($wide ? '176px' : '140px')};
  max-width: 260px;
  & select { field-sizing: content; }
  @media (max-width: 599px) { width: calc(50% - 6px); min-width: 0; }
`

export interface Option {
  value: string
  label: string
}

/** What is picked but no longer among the options stays visible, so that it can be taken back. */
export const Pick = (props: {
  label: string
  value: string | null
  options: readonly Option[]
  wide?: boolean
  /** Further options are on their way: what is said meanwhile. */
  reading?: string | null
  /** Whoever reaches it may want to choose. */
  onReach?: () => void
  /** Of the first choice; absent where there is none beside the options. */
  all?: string
  onChange: (value: string | null) => void
}): ReactNode => {
  const { value, options, all, reading = null, onReach } = props
  const chosen = value === null ? all : options.find((option) => option.value === value)?.label
  const lost = value !== null && options.every((option) => option.value !== value)
  return (
    <One $wide={props.wide ?? false}>
      <Field.Label>{props.label}</Field.Label>
      <Select
        isCompact
        value={value ?? ''}
        title={chosen ?? value ?? undefined}
        {...(onReach ? { onFocus: onReach, onPointerEnter: onReach } : {})}
        onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {lost ? <option value={value}>{value}</option> : null}
        {reading === null ? null : <option disabled>{reading}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </One>
  )
}
