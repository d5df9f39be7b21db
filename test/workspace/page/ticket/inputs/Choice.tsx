// How is one of several options chosen? By pointing, by arrow keys, or by typing part of its name.

import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns'
import { type FocusEvent, useState } from 'react'

export interface ChoiceOption {
  value: string
  label: string
  isDisabled?: boolean
}

interface ChoiceProps {
  label: string
  /** Empty where nothing is chosen. */
  value: string
  options: readonly ChoiceOption[]
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string) => void
}

const NONE: ChoiceOption = { value: '', label: '–' }

export function Choice({ label, value, options, isRequired, isDisabled, onChange }: ChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const known = options.some((option) => option.value === value)
  const all = [NONE, ...options, ...(known || value === '' ? [] : [{ value, label: value }])]
  const current = all.find((option) => option.value === value) ?? NONE
  const shown = typed ? all.filter((option) => matches(option.label, typed)) : all
  return (
    <Field>
      <Label>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </Label>
      <Combobox
        isCompact
        isAutocomplete
        isDisabled={isDisabled ?? false}
        placeholder={NONE.label}
        inputProps={{ required: isRequired ?? false, onFocus: selectAll }}
        inputValue={typed ?? (value === '' ? '' : current.label)}
        selectionValue={value}
        listboxMaxHeight="280px"
        listboxAppendToNode={document.body}
        onChange={({ type, inputValue, selectionValue, isExpanded }) => {
          if (type === 'input:change' && inputValue !== undefined) setTyped(inputValue)
          if (typeof selectionValue === 'string' && selectionValue !== value) onChange(selectionValue)
          if (isExpanded === false || selectionValue !== undefined) setTyped(null)
        }}
      >
        {shown.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            label={option.label}
            isDisabled={option.isDisabled ?? false}
          />
        ))}
        {shown.length === 0 && <Option isDisabled value=" none" label="No such option" />}
      </Combobox>
    </Field>
  )
}

/** So that typing replaces what is chosen. */
function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select()
}

function matches(label: string, typed: string): boolean {
  return label.toLowerCase().includes(typed.trim().toLowerCase())
}
