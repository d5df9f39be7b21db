// From which share of points on is a customer in which band?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import type { DefinitionIssue } from '#domain/health/definition.ts'
import type { Bands } from '#domain/settings.ts'

const NAMES = ['thriving', 'steady', 'slipping'] as const

export const BandsEditor = (props: {
  bands: Bands
  issues: readonly DefinitionIssue[]
  onChange: (bands: Bands) => void
}): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const messageAt = (field: string): string | undefined => {
    const found = props.issues.find((issue) => issue.field === field)
    return found ? words.fault(found) : undefined
  }
  const whole = messageAt('bands')
  return (
    <Part>
      <PartTitle>{t('review.settings.bands.title')}</PartTitle>
      <Small>{t('review.settings.bands.hint')}</Small>
      <Fields $width="140px">
        {NAMES.map((name) => (
          <NumberField
            key={name}
            label={t('review.settings.bands.from', { band: t(`health.bands.${name}`) })}
            value={props.bands[name]}
            message={messageAt(`bands.${name}`)}
            onChange={(value) => props.onChange({ ...props.bands, [name]: value })}
          />
        ))}
      </Fields>
      {whole === undefined ? null : <Small role="alert">{whole}</Small>}
    </Part>
  )
}
