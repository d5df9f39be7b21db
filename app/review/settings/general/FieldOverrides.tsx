// Which ticket fields hold reason and inhibitor, where the account had its own?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { fieldsQuery } from '#app/queries/fields.ts'
import { Lacking } from '#app/review/Lacking.tsx'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { TextField } from '#app/review/settings/TextField.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'

const KEYS = { reason: 'reasonFieldId', inhibitor: 'inhibitorFieldId' } as const

/** Nothing is null; what is no id stays, and is a fault. */
const idIn = (text: string): number | null => {
  const id = text.trim()
  return id === '' ? null : /^\d+$/.test(id) ? Number(id) : Number.NaN
}

export const FieldOverrides = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const fields = useQuery(fieldsQuery(useServices()))
  const { settings, change, faults } = editor
  return (
    <Part>
      <PartTitle>{t('review.settings.general.fields')}</PartTitle>
      <Small>{t('review.settings.general.fields_hint')}</Small>
      <Fields>
        {(['reason', 'inhibitor'] as const).map((which) => {
          const key = KEYS[which]
          const value = settings[key]
          const issue = faults.settings.find(({ path }) => path === key)
          const field = fields.data?.[which]
          return (
            <TextField
              key={key}
              label={t(`review.settings.names.${key}`)}
              hint={
                field
                  ? t('review.settings.general.field_in_use', { title: field.title, id: String(field.id) })
                  : fields.data && t('review.settings.general.field_unknown')
              }
              value={value === null || Number.isNaN(value) ? '' : String(value)}
              message={issue ? words.faultOf(issue) : undefined}
              onChange={(text) => change({ [key]: idIn(text) })}
            />
          )
        })}
      </Fields>
      <Lacking of={[{ name: t('review.settings.general.fields'), query: fields }]} />
    </Part>
  )
}
