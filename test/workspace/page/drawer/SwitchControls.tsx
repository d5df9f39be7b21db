// How does the platform behave where its documentation leaves it open?

import { useState } from 'react'
import { type Controls, type ControlsChange, SWITCHES } from '#workspace/controls.ts'
import type { DeskSwitches } from '#workspace/desk/switches.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import { DESK_CHOICES } from './desk-choices.ts'
import css from './drawer.module.css'
import { Select } from './Section.tsx'

interface SwitchControlsProps {
  controls: Controls
  change: (change: ControlsChange) => void
}

export function SwitchControls({ controls, change }: SwitchControlsProps) {
  const current: Record<string, string> = controls.switches
  return (
    <details className={css.section}>
      <summary className={css.title}>Unsettled points of the platform</summary>
      <DeskControls />
      {Object.entries(SWITCHES).map(([name, values]) => (
        <Select
          key={name}
          label={name}
          value={current[name] ?? ''}
          options={values.map((value) => [value, value])}
          onChange={(value) => change({ switches: { [name]: value } })}
        />
      ))}
    </details>
  )
}

/** The host's own points are this window's: the desk lives in the page. */
function DeskControls() {
  const { desk } = useSurroundings()
  const [switches, setSwitches] = useState<DeskSwitches>({ ...desk.switches })
  return (
    <>
      {DESK_CHOICES.map(({ name, values }) => (
        <Select
          key={name}
          label={name}
          value={JSON.stringify(switches[name])}
          options={values.map((value) => [JSON.stringify(value), String(value)])}
          onChange={(value) => {
            Object.assign(desk.switches, { [name]: JSON.parse(value) })
            setSwitches({ ...desk.switches })
          }}
        />
      ))}
    </>
  )
}
