// How is the organisation doing whose page is open?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { Small } from '#app/kit/text.tsx'
import { organizationQuery } from '#app/queries/organization.ts'
import { OrganizationPart } from '#app/sidebar/health/OrganizationPart.tsx'
import { Page } from './Page.tsx'

const OrganizationHealth = ({ organizationId }: { organizationId: number }): ReactNode => {
  const t = useText()
  const services = useServices()
  const organization = useQuery(organizationQuery(services, organizationId))
  return (
    <Panel title={t('health.title')} summary={organization.data?.name}>
      <PanelBody name={t('health.title')} state={panelState([organization])} lines={8}>
        {() => (organization.data ? <OrganizationPart organization={organization.data} /> : null)}
      </PanelBody>
    </Panel>
  )
}

export const OrganizationPage = (): ReactNode => {
  const t = useText()
  const { organizationId } = useServices().host.context
  return (
    <Page>
      {organizationId === undefined ? (
        <Panel title={t('health.title')}>
          <Small>{t('health.organization.none')}</Small>
        </Panel>
      ) : (
        <OrganizationHealth organizationId={organizationId} />
      )}
    </Page>
  )
}
