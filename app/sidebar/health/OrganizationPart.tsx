// How is an organisation doing with us? Costs a call, so it is asked for only where somebody wants to know.

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { organizationContactsQuery } from '#app/queries/organization.ts'
import { Skipped } from '#app/sidebar/Skipped.tsx'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Organization } from '#domain/contact.ts'
import { useAccountGood } from './account-good.ts'
import { OrganizationLook } from './OrganizationLook.tsx'
import { readOrganizationHealth } from './organization-reading.ts'

const LINES = 6

export const OrganizationPart = ({ organization }: { organization: Organization }): ReactNode => {
  const t = useText()
  const services = useServices()
  const { fields, settings, taxonomy } = useTicketFacts()
  const contacts = useQuery(organizationContactsQuery(services, organization.id, fields.data))
  const { data } = contacts
  const accountGood = useAccountGood(data !== undefined)
  // As old as they were in the frame that read them.
  const dated = { ...contacts, dataUpdatedAt: data?.at ?? contacts.dataUpdatedAt }
  return (
    <PanelBody name={t('health.organization.title')} state={panelState([fields, dated])} lines={LINES}>
      {() =>
        data ? (
          <>
            <OrganizationLook
              reading={readOrganizationHealth(
                organization,
                data,
                settings,
                taxonomy,
                accountGood,
                services.now(),
              )}
            />
            <Skipped count={data.skipped} retry={() => contacts.refetch()} />
          </>
        ) : null
      }
    </PanelBody>
  )
}
