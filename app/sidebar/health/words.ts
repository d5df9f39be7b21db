// How do values, thresholds and ages of health's parts read in the agent's language?

import { useMemo } from 'react'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import type { NextStep } from '#domain/health/score.ts'
import type { KnownSignal, SignalId, Unknown } from '#domain/health/signals.ts'
import type { Movement } from '#domain/health/trend.ts'

export interface HealthWords {
  /** `Help articles read`. */
  name(signal: SignalId): string
  /** `12 help articles read in 90 days`. */
  value(signal: SignalId, known: KnownSignal): string
  /** Whether the value is itself the number of observations. */
  isCount(signal: SignalId): boolean
  /** `newest 3 days ago`; null where the value itself tells, or nothing was seen. */
  age(signal: SignalId, known: KnownSignal): string | null
  /** Why nothing is known. */
  unknown(because: Unknown): string
  /** `+4 points at 4`. */
  next(next: NextStep): string
  /** What moved it, with its evidence and age. */
  moved(movement: Movement): string
}

const DAYS_SINCE: ReadonlySet<SignalId> = new Set([
  'days_since_active',
  'days_since_key_action',
  'days_since_training',
])
const FIELDS: ReadonlySet<SignalId> = new Set(['features_used', 'onboarding_step'])

export const useHealthWords = (): HealthWords => {
  const t = useText()
  const byId = useTextById()
  const format = useFormat()
  return useMemo((): HealthWords => {
    const name: HealthWords['name'] = (signal) => byId('health.signals', signal) ?? signal
    const value: HealthWords['value'] = (signal, known) => {
      const found = known.value
      if (typeof found !== 'number')
        return found === 'done'
          ? t('health.values_done')
          : t('health.values_text', { name: name(signal), value: String(found) })
      const text = byId('health.values', signal, { count: found }) ?? format.number(found)
      return known.partial ? t('health.at_least', { value: text }) : text
    }
    const age: HealthWords['age'] = (signal, known) => {
      if (DAYS_SINCE.has(signal)) return null
      if (known.at === null) return t('health.age_unknown')
      if (FIELDS.has(signal)) return t('health.age_field', { when: format.relative(known.at) })
      return known.value === 0 ? null : t('health.age_last', { when: format.relative(known.at) })
    }
    return {
      name,
      isCount: (signal) => !DAYS_SINCE.has(signal) && !FIELDS.has(signal),
      value,
      age,
      unknown: (because) => t(`health.unknown.${because}`),
      next: ({ step, gain }) => {
        if ('equals' in step) return t('health.next_equals', { count: gain, value: String(step.equals) })
        return 'atLeast' in step
          ? t('health.next_least', { count: gain, value: step.atLeast })
          : t('health.next_most', { count: gain, value: step.atMost })
      },
      moved: ({ component: { signal }, before, after }) => {
        if (!after.known) return name(signal)
        const earlier =
          before.known && typeof before.value === 'number' && !DAYS_SINCE.has(signal)
            ? t('health.before', { value: before.value })
            : null
        return [value(signal, after), earlier, age(signal, after)].filter((part) => part !== null).join(', ')
      },
    }
  }, [t, byId, format])
}
