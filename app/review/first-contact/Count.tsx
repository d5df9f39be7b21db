// How many tickets is it, and can they be looked at?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import type { Listed } from './detail.ts'

/** A list is asked for by what it is a list of. */
export interface Lists {
  listed: Listed | null
  list: (wanted: Listed) => void
}

export const listOf = (of: Listed['of'], rest: Partial<Omit<Listed, 'of'>> = {}): Listed => ({
  of,
  inhibitor: null,
  reason: null,
  week: null,
  ...rest,
})

export const sameList = (a: Listed | null, b: Listed): boolean =>
  a !== null && a.of === b.of && a.inhibitor === b.inhibitor && a.reason === b.reason && a.week === b.week

/** `label`: what is counted, for those who do not see the row it stands in. */
export const Count = (props: { count: number; label: string; of: Listed; lists: Lists }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { count, label, of, lists } = props
  if (count === 0) return format.number(0)
  return (
    <TextLink
      aria-label={t('review.show_tickets', { count, label })}
      data-lists
      aria-pressed={sameList(lists.listed, of)}
      onClick={() => lists.list(of)}
    >
      {format.number(count)}
    </TextLink>
  )
}
