// Under which title does a reader know an item that exists in several languages?

import type { Language } from '#domain/text/language.ts'
import type { AnswerIndex } from './answer-index.ts'
import { itemKey } from './item.ts'

/** Its title in the reader's language, else in any; undefined where the index does not know it. */
export const titleIn = (index: AnswerIndex, key: string, language: Language): string | undefined => {
  const titles = index.partitions.flatMap((partition) =>
    partition.documents
      .filter(({ item }) => itemKey(item) === key)
      .map(({ item }) => ({ title: item.title, fits: partition.language === language })),
  )
  return (titles.find(({ fits }) => fits) ?? titles[0])?.title
}
