// Which group works in which tier, so that a contact that rose is told from one that was routed?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { groupsQuery } from '#app/queries/account-lists.ts'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { Unread } from '#app/review/Unread.tsx'

const TIERS = ['1', '2', '3', '4']

export const GroupTiers = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const { data, error, refetch } = useQuery(groupsQuery(useServices()))
  const { groupTiers } = editor.settings
  const put = (group: string, tier: string) => {
    const { [group]: _, ...rest } = groupTiers
    editor.change({ groupTiers: tier === '' ? rest : { ...rest, [group]: Number(tier) } })
  }
  const listed = (data ?? []).map(({ id, name }) => ({ id: String(id), name }))
  // Groups that are gone are still to be seen, and to be taken out.
  const gone = Object.keys(groupTiers)
    .filter((id) => !listed.some((group) => group.id === id))
    .map((id) => ({ id, name: `#${id}` }))
  const options = [
    { value: '', name: t('review.settings.general.no_tier') },
    ...TIERS.map((value) => ({ value, name: t('review.settings.general.tier', { tier: value }) })),
  ]
  return (
    <Part>
      <PartTitle>{t('review.settings.names.groupTiers')}</PartTitle>
      <Small>{t('review.settings.general.tiers_hint')}</Small>
      {error ? <Unread text={t('review.settings.general.groups_failed')} retry={refetch} /> : null}
      <Fields>
        {[...listed, ...gone].map(({ id, name }) => (
          <Choice
            key={id}
            label={name}
            value={String(groupTiers[id] ?? '')}
            options={options}
            onChange={(tier) => put(id, tier)}
          />
        ))}
      </Fields>
    </Part>
  )
}
