// How do controls that belong together stand together?

import { Field, Select as GardenSelect, Label, Toggle } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import css from './drawer.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h3 className={css.title}>{title}</h3>
      {children}
    </section>
  )
}

interface SelectProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Field className={css.row}>
      <Label isRegular>{label}</Label>
      <div>
        <GardenSelect isCompact value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </GardenSelect>
      </div>
    </Field>
  )
}

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <Field>
      <Toggle checked={on} onChange={(event) => onChange(event.target.checked)}>
        <Label isRegular>{label}</Label>
      </Toggle>
    </Field>
  )
}
