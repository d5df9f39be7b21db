// Who may edit these settings beside the admins?

import { useQuery } from '@tanstack/react-query'
import { Checkbox, Field } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { groupsQuery, namesQuery } from '#app/queries/account-lists.ts'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { LinesField } from './LinesField.tsx'

/** What is no id stays in its place as NaN: a fault that is seen while it is typed. */
const idIn = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

export const Editors = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSettingsWords()
  const services = useServices()
  const { settings, change, faults } = editor
  const { whoMayEdit } = settings
  const { users } = whoMayEdit
  const groups = useQuery(groupsQuery(services)).data ?? []
  const names = useQuery(namesQuery(services, users.filter(Number.isSafeInteger))).data ?? {}
  const known = users.flatMap((id) => names[id] ?? [])
  const toggle = (id: number, on: boolean) =>
    change({
      whoMayEdit: {
        ...whoMayEdit,
        groups: on ? [...whoMayEdit.groups, id] : whoMayEdit.groups.filter((one) => one !== id),
      },
    })
  return (
    <Part>
      <PartTitle>{t('review.settings.names.whoMayEdit')}</PartTitle>
      <Small>{t('review.settings.general.editors_hint')}</Small>
      <Fields>
        {groups.map(({ id, name }) => (
          <Field key={id}>
            <Checkbox
              checked={whoMayEdit.groups.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            >
              <Field.Label isRegular>{t('review.settings.general.group', { name })}</Field.Label>
            </Checkbox>
          </Field>
        ))}
      </Fields>
      <LinesField
        label={t('review.settings.general.users')}
        hint={t('review.settings.general.users_hint', { id: String(services.agent.id) })}
        entries={users.map(String)}
        messages={faults.settings
          .filter(({ path }) => path.startsWith('whoMayEdit.users'))
          .map((issue) => words.faultOf(issue))}
        onChange={(entries) => change({ whoMayEdit: { ...whoMayEdit, users: entries.map(idIn) } })}
      />
      {known.length > 0 ? <Small>{format.list(known)}</Small> : null}
    </Part>
  )
}
