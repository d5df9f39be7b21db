// How is one of several options chosen? From a list where there are few, else by typing part of the name.

import { Field, Label, Select } from '@zendeskgarden/react-forms'
import { LabelText } from './LabelText.tsx'
import { SearchableChoice } from './SearchableChoice.tsx'

export interface ChoiceOption {
  value: string
  label: string
  isDisabled?: boolean
}

export interface ChoiceProps {
  label: string
  /** Empty where nothing is chosen. */
  value: string
  options: readonly ChoiceOption[]
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string) => void
}

const FEW = 8
const NONE: ChoiceOption = { value: '', label: '–' }

/** The first option is none; a value that is no option (any more) is shown as it is. */
export function Choice(props: ChoiceProps) {
  const { label, value, isRequired, isDisabled, onChange } = props
  const known = value === '' || props.options.some((option) => option.value === value)
  const options = [NONE, ...props.options, ...(known ? [] : [{ value, label: value }])]
  if (props.options.length > FEW) return <SearchableChoice {...props} options={options} />
  return (
    <Field>
      <Label>
        <LabelText label={label} isRequired={isRequired} />
      </Label>
      <Select
        isCompact
        value={value}
        required={isRequired}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
