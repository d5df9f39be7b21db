// Which customer or organisation is it? Its name opens it in Zendesk.

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Unread } from '#app/review/Unread.tsx'
import type { Known } from './use-parties.ts'

/** `name`: what it is called, else a stand-in by its id. */
export const Party = (props: { place: 'user' | 'organization'; id: number; name: string }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const { place, id, name } = props
  return (
    <TextLink
      title={t(place === 'user' ? 'header.open_profile' : 'header.open_organization', { name })}
      onClick={() => host.invoke('routeTo', place, id).catch(() => undefined)}
    >
      {name}
    </TextLink>
  )
}

/** The list stands without names and fields; it says so. */
export const NotRead = ({ known }: { known: Pick<Known<unknown>, 'retry'> }): ReactNode => {
  const t = useText()
  const { retry } = known
  return retry === null ? null : <Unread text={t('review.customers.not_read')} retry={retry} />
}
