// For which forms, groups and channels does another rule hold than for all?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { formsQuery, groupsQuery } from '#app/queries/account-lists.ts'
import { unguardedQuery } from '#app/queries/unguarded.ts'
import { Lacking } from '#app/review/Lacking.tsx'
import { Choice, type Option } from '#app/review/settings/Choice.tsx'
import { Card, Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { GUARD_POLICIES, guardKey } from '#domain/guard.ts'

/** As Zendesk names them; others come by import. */
const CHANNELS = [
  'email',
  'web',
  'voice',
  'chat',
  'native_messaging',
  'whatsapp',
  'api',
  'facebook',
  'instagram_dm',
]

/** All that a rule can be for, by key. */
const useTargets = (): readonly Option[] => {
  const t = useText()
  const words = useTextById()
  const services = useServices()
  const forms = useQuery(formsQuery(services)).data
  const groups = useQuery(groupsQuery(services)).data ?? []
  const target = (key: 'form' | 'group' | 'channel', id: string | number, name: string): Option => ({
    value: guardKey(key, id),
    name: t(`review.settings.general.guard_${key}`, { name }),
  })
  return [
    ...(Array.isArray(forms) ? forms : []).map(({ id, name }) => target('form', id, name)),
    ...groups.map(({ id, name }) => target('group', id, name)),
    ...CHANNELS.map((id) => target('channel', id, words('review.settings.channels', id) ?? id)),
  ]
}

/** Saves that nobody guarded, as far as this browser knows. */
const Unguarded = (): ReactNode => {
  const t = useText()
  const format = useFormat()
  const seen = useQuery(unguardedQuery(useServices())).data ?? null
  if (seen === null) return null
  return (
    <Small>
      {t('review.settings.general.guard_open', { count: seen.count, date: format.date(seen.last) })}
    </Small>
  )
}

export const GuardRules = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const targets = useTargets()
  const forms = useQuery(formsQuery(useServices()))
  const { guardBy } = editor.settings
  const keys = Object.keys(guardBy)
  // A form or group that is gone is still to be seen, and to be taken out.
  const nameOf = (key: string) => targets.find(({ value }) => value === key)?.name ?? key
  const policies = GUARD_POLICIES.map((value) => ({ value, name: t(`review.settings.guard.${value}`) }))
  const put = (key: string, value: string) => {
    const policy = GUARD_POLICIES.find((name) => name === value)
    if (policy) editor.change({ guardBy: { ...guardBy, [key]: policy } })
  }
  const remove = (key: string) => {
    const { [key]: _, ...rest } = guardBy
    editor.change({ guardBy: rest })
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.names.guardBy')}</PartTitle>
      <Small>{t('review.settings.general.guard_by_hint')}</Small>
      <Unguarded />
      <Lacking of={[{ name: t('review.settings.names.guardBy'), query: forms }]} />
      <Fields>
        {keys.map((key) => (
          <Card key={key}>
            <Choice
              label={nameOf(key)}
              value={guardBy[key] ?? ''}
              options={policies}
              onChange={(value) => put(key, value)}
            />
            <div>
              <Button
                size="small"
                aria-label={t('review.settings.general.guard_remove', { name: nameOf(key) })}
                onClick={() => remove(key)}
              >
                {t('review.settings.general.remove')}
              </Button>
            </div>
          </Card>
        ))}
        <Choice
          label={t('review.settings.general.guard_add')}
          value=""
          options={[
            { value: '', name: t('review.settings.general.guard_pick') },
            ...targets.filter(({ value }) => !keys.includes(value)),
          ]}
          onChange={(key) => put(key, editor.settings.guardPolicy === 'block' ? 'off' : 'block')}
        />
      </Fields>
    </Part>
  )
}
