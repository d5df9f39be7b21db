// What does a contact cost, what does a remedy avoid, and what does self-service save? As the team says and assumes it.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Editable, Fields } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { TextField } from '#app/review/settings/TextField.tsx'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { Chain } from './Chain.tsx'
import { Costs } from './Costs.tsx'
import { EconomyPreview } from './EconomyPreview.tsx'
import { RemedyShares } from './RemedyShares.tsx'
import { useFaultAt } from './use-fault.ts'

export interface EconomyProps {
  economy: EconomySettings
  put: (change: Partial<EconomySettings>) => void
  /** What is wrong at a path within the economy. */
  faultAt: (path: string) => string | undefined
}

export const EconomySection = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const { economy } = editor.settings
  const faultAt = useFaultAt(editor)
  const put = (change: Partial<EconomySettings>) => editor.change({ economy: { ...economy, ...change } })
  const props = { economy, put, faultAt }
  return (
    <>
      <Editable disabled={!editor.editable}>
        <Small>{t('review.settings.economy.intro')}</Small>
        <Fields>
          <TextField
            label={t('review.settings.economy.currency')}
            hint={t('review.settings.economy.currency_hint')}
            value={economy.currency}
            message={faultAt('currency')}
            onChange={(currency) => put({ currency: currency.trim().toUpperCase() })}
          />
        </Fields>
        <Costs {...props} tiers={editor.settings.groupTiers} />
        <RemedyShares {...props} />
        <Chain {...props} />
      </Editable>
      <EconomyPreview before={editor.base} after={editor.settings} sound={editor.sound} />
    </>
  )
}
