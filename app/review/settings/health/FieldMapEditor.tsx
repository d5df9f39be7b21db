// Which of the account's own user and organisation fields feeds which signal?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { type PersonField, personFieldsQuery } from '#app/queries/account-lists.ts'
import { Choice, type Option } from '#app/review/settings/Choice.tsx'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import { Unread } from '#app/review/Unread.tsx'
import { type FieldMap, HEALTH_FIELDS, type HealthField } from '#domain/settings.ts'

const NONE = ''

/** Which kinds of fields can hold it; a field of another kind is offered behind these. */
const FITTING: Readonly<Record<HealthField, readonly string[]>> = {
  plan: ['dropdown', 'tagger', 'text'],
  last_active: ['date'],
  features_used: ['integer', 'decimal'],
  key_action_at: ['date'],
  onboarding_step: ['integer', 'dropdown', 'tagger'],
  training_at: ['date'],
  value: ['decimal', 'integer'],
  renewal_at: ['date'],
  nps_score: ['integer', 'decimal'],
  nps_at: ['date'],
}

export const FieldMapEditor = (props: {
  fieldMap: FieldMap
  onChange: (fieldMap: FieldMap) => void
}): ReactNode => {
  const t = useText()
  const services = useServices()
  const { data, error, refetch } = useQuery(personFieldsQuery(services))
  const { fieldMap } = props
  const known = new Set([...(data?.user ?? []), ...(data?.organization ?? [])].map(({ key }) => key))
  const options = (role: HealthField): Option[] => {
    const named = (of: 'user' | 'organization') => (field: PersonField) => ({
      value: field.key,
      name: t(`review.settings.field_map.${of}`, { title: field.title || field.key, key: field.key }),
      fits: FITTING[role].includes(field.type),
    })
    const all = [
      ...(data?.user ?? []).map(named('user')),
      // The customer's own field of a key wins over that of the organisation: one choice stands for both.
      ...(data?.organization ?? [])
        .filter(({ key }) => !data?.user.some((field) => field.key === key))
        .map(named('organization')),
    ]
    const sorted = [...all.filter(({ fits }) => fits), ...all.filter(({ fits }) => !fits)]
    return [{ value: NONE, name: t('review.settings.field_map.none') }, ...sorted]
  }
  const missing = (role: HealthField): string | undefined => {
    const key = fieldMap[role]
    if (key === null || data === undefined || known.has(key)) return undefined
    return t('review.settings.field_map.missing', { key })
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.field_map.title')}</PartTitle>
      <Small>{t('review.settings.field_map.hint')}</Small>
      {error ? <Unread text={t('review.settings.field_map.failed')} retry={refetch} /> : null}
      <Fields>
        {HEALTH_FIELDS.map((role) => {
          const note = missing(role)
          return (
            <Choice
              key={role}
              label={t(`review.settings.roles.${role}`)}
              value={fieldMap[role] ?? NONE}
              options={options(role)}
              {...(note === undefined ? {} : { hint: note })}
              onChange={(key) => props.onChange({ ...fieldMap, [role]: key === NONE ? null : key })}
            />
          )
        })}
      </Fields>
    </Part>
  )
}
