// Which links in the reply can this customer not open?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { RankContext } from '#domain/answers/answer.ts'
import { itemKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import { closedLinks } from './answer-tags.ts'
import { useAnswerWords } from './why-words.ts'

export const LinkWarnings = (props: { links: readonly Item[]; context: RankContext }): ReactNode => {
  const t = useText()
  const words = useAnswerWords()
  const links = closedLinks(props.links, props.context)
  if (links.length === 0) return null
  return (
    <div role="status">
      {links.map(({ item, access }) => (
        <Small key={itemKey(item)}>
          {t('answers.closed_link', { title: item.title, because: words.access(access.because) })}
        </Small>
      ))}
    </div>
  )
}
