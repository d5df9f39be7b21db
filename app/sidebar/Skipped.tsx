// How is it said that tickets of a list could not be read, and how is it asked for again?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'

export const Skipped = ({ count, retry }: { count: number; retry: () => void }): ReactNode => {
  const t = useText()
  if (count === 0) return null
  return (
    <Small role="status">
      {t('header.skipped', { count })}{' '}
      <TextLink inText onClick={retry}>
        {t('failed.retry')}
      </TextLink>
    </Small>
  )
}
