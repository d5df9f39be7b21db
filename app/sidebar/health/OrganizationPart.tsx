// How is the customer's whole organisation doing with us? Asked only when wanted: it costs a call.

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { organizationContactsQuery } from '#app/queries/organization.ts'
import { useAccountFacts } from '#app/sidebar/ticket-facts.ts'
import type { Organization } from '#domain/contact.ts'
import { OrganizationLook } from './OrganizationLook.tsx'
import { readOrganizationHealth } from './organization-reading.ts'

const LINES = 6

export const OrganizationPart = (props: { organization: Organization; startOpen?: boolean }): ReactNode => {
  const t = useText()
  const id = useId()
  const services = useServices()
  const { fields, settings, taxonomy } = useAccountFacts()
  const [open, setOpen] = useState(props.startOpen ?? false)
  const { organization } = props
  const contacts = useQuery(organizationContactsQuery(services, open ? organization.id : null, fields.data))
  const { data } = contacts
  return (
    <div>
      {props.startOpen ? null : (
        <TextLink aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t('health.organization.show')}
        </TextLink>
      )}
      <div id={id} hidden={!open}>
        {open ? (
          <PanelBody
            name={t('health.organization.title')}
            state={panelState([fields, contacts])}
            lines={LINES}
          >
            {() =>
              data ? (
                <OrganizationLook
                  reading={readOrganizationHealth(organization, data, settings, taxonomy, services.now())}
                />
              ) : null
            }
          </PanelBody>
        ) : null}
      </div>
    </div>
  )
}
