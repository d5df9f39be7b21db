// Which share of first contacts does each remedy make needless, as far as the team assumes?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Actions, Aligned, Part, PartTitle } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import { REMEDIES } from '#domain/reasons/kinds.ts'
import { REMEDY_SHARES } from '#domain/review/measures/fix-first.ts'
import type { EconomyProps } from './EconomySection.tsx'

export const RemedyShares = ({ economy, put, faultAt }: EconomyProps): ReactNode => {
  const t = useText()
  const { remedyShares } = economy
  return (
    <Part>
      <PartTitle>{t('review.settings.economy.shares.title')}</PartTitle>
      <Small>{t('review.settings.economy.shares.hint')}</Small>
      <Aligned>
        {REMEDIES.map((remedy) => {
          const shipped = Math.round(REMEDY_SHARES[remedy] * 100)
          return (
            <NumberField
              key={remedy}
              label={t('review.settings.economy.shares.label', {
                name: t(`review.by_reason.fix.remedy.${remedy}`),
              })}
              hint={t('review.settings.economy.shares.shipped', { share: shipped })}
              value={remedyShares[remedy] ?? shipped}
              message={faultAt(`remedyShares.${remedy}`)}
              onChange={(share) => put({ remedyShares: { ...remedyShares, [remedy]: share } })}
            />
          )
        })}
      </Aligned>
      {Object.keys(remedyShares).length === 0 ? null : (
        <Actions>
          <Button size="small" onClick={() => put({ remedyShares: {} })}>
            {t('review.settings.economy.shares.reset')}
          </Button>
        </Actions>
      )}
    </Part>
  )
}
