// What can be unfolded below the first look: all parts of it, and the whole organisation?

import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Stack } from '#app/kit/text.tsx'
import type { Organization } from '#domain/contact.ts'
import type { HealthReading } from './reading.ts'

const Details = lazy(async () => ({ default: (await import('./Details.tsx')).Details }))
const OrganizationPart = lazy(async () => ({
  default: (await import('./OrganizationPart.tsx')).OrganizationPart,
}))

/** A part that opens by its link, both kept apart so that links stand side by side. */
const useUnfolding = (startOpen: boolean): { id: string; open: boolean; toggle: () => void } => {
  const id = useId()
  const [open, setOpen] = useState(startOpen)
  return { id, open, toggle: () => setOpen(!open) }
}

export const Further = (props: {
  reading: HealthReading
  organization: Organization | null
  startFull: boolean
}): ReactNode => {
  const t = useText()
  const parts = useUnfolding(props.startFull)
  const whole = useUnfolding(false)
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
          <Suspense fallback={<Loading name={t('health.organization.title')} lines={6} />}>
            <OrganizationPart organization={organization} />
          </Suspense>
        ) : null}
      </div>
      <div id={parts.id} hidden={!parts.open}>
        {parts.open ? (
          <Suspense fallback={<Loading name={t('health.table')} lines={8} />}>
            <Details reading={reading} />
          </Suspense>
        ) : null}
      </div>
    </Stack>
  )
}
