// How are reasons, articles and posts called on the tab?

import { useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { itemOfKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'

/** With the groups that it stands in; null: without a reason. One that the field no longer has is called by its value. */
export const useReasonWords = (taxonomy: Taxonomy): ((value: string | null) => string) => {
  const t = useText()
  return useMemo(
    () => (value) =>
      value === null
        ? t('review.answers.no_reason')
        : (taxonomy.byValue.get(value)?.path.join(' › ') ?? value),
    [t, taxonomy],
  )
}

/** Its title where it is known, else its number. */
export const useItemWords = (items: ReadonlyMap<string, Item>): ((key: string) => string) => {
  const t = useText()
  return useMemo(
    () => (key) => {
      const title = items.get(key)?.title
      if (title) return title
      const named = itemOfKey(key)
      if (named === null) return key
      const id = String(named.id)
      return t(named.kind === 'article' ? 'review.answers.article' : 'review.answers.post_of', { id })
    },
    [t, items],
  )
}
