// What is said in a line where something could not be read that the part stands without?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'

export const Unread = (props: { text: string; retry: () => void }): ReactNode => {
  const t = useText()
  return (
    <Small role="status">
      {props.text}{' '}
      <TextLink inText onClick={() => props.retry()}>
        {t('failed.retry')}
      </TextLink>
    </Small>
  )
}
