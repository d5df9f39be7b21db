// How many is it, and can the tickets behind it be looked at?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { type Listed, textOfListed } from './detail.ts'

/** A list of tickets is asked for by what it is a list of. */
export interface Lists {
  listed: Listed | null
  list: (wanted: Listed) => void
}

/** `label`: what is counted, for those who do not see the row it stands in. */
export const Count = (props: { count: number; label: string; of: Listed; lists: Lists }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { count, label, of, lists } = props
  if (count === 0) return format.number(0)
  const { listed } = lists
  return (
    <TextLink
      aria-label={t('review.customers.show_tickets', { count, label })}
      data-lists
      aria-pressed={listed !== null && textOfListed(listed) === textOfListed(of)}
      onClick={() => lists.list(of)}
    >
      {format.number(count)}
    </TextLink>
  )
}
