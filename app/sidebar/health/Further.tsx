// What can be unfolded below the first look: all parts of it, and the whole organisation?

import { type ReactNode, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Stack } from '#app/kit/text.tsx'
import type { Organization } from '#domain/contact.ts'
import type { HealthReading } from './reading.ts'

const loadDetails = async () => (await import('./Details.tsx')).Details
const loadOrganization = async () => (await import('./OrganizationPart.tsx')).OrganizationPart

/** A part that opens by its link, both kept apart so that links stand side by side. */
const useUnfolding = (): { id: string; open: boolean; toggle: () => void } => {
  const id = useId()
  const [open, setOpen] = useState(false)
  return { id, open, toggle: () => setOpen(!open) }
}

export const Further = (props: { reading: HealthReading; organization: Organization | null }): ReactNode => {
  const t = useText()
  const parts = useUnfolding()
  const whole = useUnfolding()
  const { reading, organization } = props
  return (
    <Stack>
      <Row>
        <TextLink aria-expanded={parts.open} aria-controls={parts.id} onClick={parts.toggle}>
          {t(parts.open ? 'health.less' : 'health.more')}
        </TextLink>
        {organization === null ? null : (
          <TextLink aria-expanded={whole.open} aria-controls={whole.id} onClick={whole.toggle}>
            {t('health.organization.show')}
          </TextLink>
        )}
      </Row>
      <div id={whole.id} hidden={!whole.open}>
        {whole.open && organization !== null ? (
          <Late name={t('health.organization.title')} lines={6} load={loadOrganization}>
            {(OrganizationPart) => <OrganizationPart organization={organization} />}
          </Late>
        ) : null}
      </div>
      <div id={parts.id} hidden={!parts.open}>
        {parts.open ? (
          <Late name={t('health.table')} lines={8} load={loadDetails}>
            {(Details) => <Details reading={reading} />}
          </Late>
        ) : null}
      </div>
    </Stack>
  )
}
