// What do all the tags of the team add up to? The page for leads.

import { useQuery } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { PanelBoundary } from '#app/kit/PanelBoundary.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import type { OurFields } from '#app/queries/fields.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import { ReasonsTab } from './reasons/ReasonsTab.tsx'
import { useTaxonomy } from './taxonomy.ts'
import { usePlace } from './use-place.ts'

const Page = styled.main`
  max-width: 1440px;
  margin: 0 auto;
  padding: ${({ theme }) => theme.space.md} ${({ theme }) => theme.space.lg} ${({ theme }) => theme.space.xl};
  @media (max-width: 999px) { padding-inline: ${({ theme }) => theme.space.md}; }
  & > h1 {
    margin-bottom: ${({ theme }) => theme.space.sm};
    font-size: ${({ theme }) => theme.fontSizes.xxl};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.xxl};
  }
`

/** Why there is nothing to count, and what can be done about it. */
const NoReasons = ({ fields }: { fields: OurFields }): ReactNode => {
  const t = useText()
  const { reason, because } = fields
  const why = reason
    ? t('reason.no_options')
    : because.reason === 'inactive' || because.reason === 'not_a_dropdown'
      ? t(`reason.${because.reason}`)
      : t('reason.no_field')
  return (
    <Alert type="warning">
      <Alert.Title>{t('review.open_app')}</Alert.Title>
      {why}
    </Alert>
  )
}

export const Review = (): ReactNode => {
  const t = useText()
  const services = useServices()
  const [place, go] = usePlace()
  const { fields, taxonomy } = useTaxonomy()
  const zone = useQuery(zoneQuery(services))
  const found = fields.data
  return (
    <Page>
      <h1>{t('review.title')}</h1>
      <PanelBoundary name={t('review.title')}>
        <PanelBody name={t('review.reasons')} state={panelState([fields, zone])} lines={8}>
          {() => {
            if (!found || !zone.data) return null
            if (!found.reason || taxonomy.reasons.length === 0) return <NoReasons fields={found} />
            return (
              <ReasonsTab
                place={place}
                go={go}
                fields={found}
                field={found.reason}
                taxonomy={taxonomy}
                zone={zone.data}
              />
            )
          }}
        </PanelBody>
      </PanelBoundary>
    </Page>
  )
}
