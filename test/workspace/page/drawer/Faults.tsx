// What goes wrong on the way to the account?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Label } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { Fault } from '#workspace/controls.ts'
import css from './drawer.module.css'
import { Section, Select } from './Section.tsx'

const PRESETS: readonly { name: string; fault: Fault }[] = [
  { name: 'Customer history fails', fault: { path: '/tickets/requested', kind: 'status', status: 500 } },
  { name: 'Article search fails', fault: { path: '/help_center/.*search', kind: 'status', status: 503 } },
  { name: 'Events never answer', fault: { path: '/events', kind: 'timeout' } },
  {
    name: 'Everything is rate limited',
    fault: { path: '/api/v2/', kind: 'status', status: 429, retryAfter: 20 },
  },
  { name: 'Ticket fields are malformed', fault: { path: '/ticket_fields', kind: 'malformed' } },
  {
    name: 'Saving is refused once',
    fault: { method: 'PUT', path: '/tickets/', kind: 'status', status: 422, times: 1 },
  },
  { name: 'Offline', fault: { path: '/api/v2/', kind: 'drop' } },
]

interface FaultsProps {
  faults: readonly Fault[]
  onChange: (faults: Fault[]) => void
}

export function Faults({ faults, onChange }: FaultsProps) {
  const add = (fault: Fault): void => {
    onChange([...faults.filter((other) => describe(other) !== describe(fault)), fault])
  }
  return (
    <Section title="Faults">
      <div className={css.buttons}>
        {PRESETS.map(({ name, fault }) => (
          <Button key={name} size="small" onClick={() => add(fault)}>
            {name}
          </Button>
        ))}
      </div>
      <OwnFault onAdd={add} />
      {faults.length > 0 && (
        <ul className={css.list} aria-label="Faults now">
          {faults.map((fault) => (
            <li key={describe(fault)}>
              <code>{describe(fault)}</code>
              <Button
                isLink
                size="small"
                aria-label={`Remove ${describe(fault)}`}
                onClick={() => onChange(faults.filter((other) => other !== fault))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function describe({ method, path, kind, status, times }: Fault): string {
  const what = kind === 'status' ? String(status ?? 500) : kind
  return `${method ?? 'any'} ${path} → ${what}${times === undefined ? '' : ` × ${times}`}`
}

const KINDS = ['500', '403', '404', '409', '422', '429', '503', 'timeout', 'malformed', 'drop'] as const

function OwnFault({ onAdd }: { onAdd: (fault: Fault) => void }) {
  const [path, setPath] = useState('')
  const [kind, setKind] = useState('500')
  return (
    <form
      className={css.own}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({ path, ...outcome(kind) })
        setPath('')
      }}
    >
      <Field>
        <Label isRegular>Path, or part of it</Label>
        <Input isCompact required value={path} onChange={(event) => setPath(event.target.value)} />
      </Field>
      <Select label="answers" value={kind} options={KINDS.map((one) => [one, one])} onChange={setKind} />
      <Button size="small" type="submit">
        Add fault
      </Button>
    </form>
  )
}

function outcome(kind: string): Pick<Fault, 'kind' | 'status'> {
  if (kind === 'timeout' || kind === 'malformed' || kind === 'drop') return { kind }
  return { kind: 'status', status: Number(kind) }
}
