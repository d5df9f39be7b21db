// Which one shall all of these tickets have: of all reasons by a few letters, of the few causes from a list?

import { Field, Select } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { Aspect } from '#domain/review/audit/change.ts'
import { ReasonSearch } from './ReasonSearch.tsx'
import type { Audit } from './use-audit.ts'

/** What each ticket has to get: a value, null for none, undefined: to be chosen. */
export type Aim = string | null | undefined

const EACH = '…'
const NONE = ''

/** `chosen` undefined: each ticket gets its own. */
export const CorrectTo = (props: {
  audit: Audit
  of: Aspect
  chosen: Aim
  onChoose: (aim: Aim) => void
}): ReactNode => {
  const t = useText()
  const { audit, of, chosen, onChoose } = props
  if (of === 'reason')
    return (
      <ReasonSearch
        label={t('review.audit.correct_to')}
        taxonomy={audit.taxonomy}
        chosen={chosen ?? null}
        onChoose={onChoose}
      />
    )
  return (
    <Field>
      <Field.Label>{t('review.audit.correct_cause')}</Field.Label>
      <Select
        isCompact
        value={chosen === undefined ? EACH : (chosen ?? NONE)}
        onChange={({ target: { value } }) =>
          onChoose(value === EACH ? undefined : value === NONE ? null : value)
        }
      >
        <option value={EACH}>{t('review.audit.to_choose')}</option>
        <option value={NONE}>{audit.inhibitorName(null)}</option>
        {audit.inhibitors.map((value) => (
          <option key={value} value={value}>
            {audit.inhibitorName(value)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
