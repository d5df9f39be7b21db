// Which facts are known of somebody? What is unknown is left out.

import type { ReactNode } from 'react'
import type { TabField } from '#workspace/desk/types.ts'
import { day } from '#workspace/page/kit/format.ts'
import type { Json } from '#workspace/records/json.ts'
import css from './people.module.css'

/** A record's own fields by name; what is empty, or hidden by an app, is left out. */
export function fieldFacts(
  values: Readonly<Record<string, Json>>,
  fields: readonly Pick<TabField, 'name' | 'isVisible'>[],
): [string, string][] {
  const hidden = new Set(fields.filter(({ isVisible }) => !isVisible).map(({ name }) => name))
  return Object.entries(values)
    .filter(([key, value]) => value !== null && value !== '' && !hidden.has(key))
    .map(([key, value]) => [key.replaceAll('_', ' '), readable(value)])
}

function readable(value: Json): string {
  const text = String(value)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? day(text) : text
}

export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
