// Can the tags be trusted, how did the team do, what did the product bring about, and what does self-service save?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useEconomy } from '#app/review/data/use-economy.ts'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { CoverageBlock } from './CoverageBlock.tsx'
import { ProductBlock } from './ProductBlock.tsx'
import type { BlockProps } from './parts.tsx'
import { SavingsBlock } from './SavingsBlock.tsx'
import { TeamBlock } from './TeamBlock.tsx'
import { useOverview } from './use-overview.ts'

const Blocks = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.lg};
`

export const Figures = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const economy = useEconomy()
  const { picks } = place
  const props: BlockProps = { ...useOverview(chosen, picks, economy), chosen, economy, picks, go }
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <Blocks>
        <CoverageBlock {...props} />
        <TeamBlock {...props} />
        <ProductBlock {...props} />
        <SavingsBlock {...props} />
        <Late<BlockProps>
          name={t('review.overview.story.title')}
          lines={10}
          load={async () => (await import('./story/Story.tsx')).Story}
        >
          {(Story) => <Story {...props} />}
        </Late>
      </Blocks>
    </CurrencyContext.Provider>
  )
}
