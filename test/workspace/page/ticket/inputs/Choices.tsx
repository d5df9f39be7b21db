// How are several of the options chosen?

import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns'
import type { ChoiceOption } from './Choice.tsx'

interface ChoicesProps {
  label: string
  value: readonly string[]
  options: readonly ChoiceOption[]
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string[]) => void
}

export function Choices({ label, value, options, isRequired, isDisabled, onChange }: ChoicesProps) {
  return (
    <Field>
      <Label>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </Label>
      <Combobox
        isCompact
        isMultiselectable
        isEditable={false}
        isDisabled={isDisabled ?? false}
        selectionValue={[...value]}
        listboxAppendToNode={document.body}
        onChange={({ selectionValue }) => {
          if (Array.isArray(selectionValue)) onChange(selectionValue)
        }}
      >
        {options.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            label={option.label}
            isDisabled={option.isDisabled ?? false}
          />
        ))}
      </Combobox>
    </Field>
  )
}
