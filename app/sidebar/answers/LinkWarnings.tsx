// Which links in the reply can this customer not open?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { itemKey } from '#domain/answers/item.ts'
import type { ClosedLink } from './answer-tags.ts'
import { useAnswerWords } from './why-words.ts'

export const LinkWarnings = (props: { links: readonly ClosedLink[] }): ReactNode => {
  const t = useText()
  const words = useAnswerWords()
  if (props.links.length === 0) return null
  return (
    <div role="alert">
      {props.links.map(({ item, access }) => (
        <Small key={itemKey(item)}>
          {t('answers.closed_link', { title: item.title, because: words.access(access.because) })}
        </Small>
      ))}
    </div>
  )
}
