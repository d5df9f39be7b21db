// What stands above a column of an exported file, in the reader's language?

import { useCallback } from 'react'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useText } from '#app/i18n/language.tsx'

/** Columns that several files have, or that have no name on screen. */
type CsvColumn = TextKey extends infer Key ? (Key extends `review.csv.${infer Name}` ? Name : never) : never

export type CsvTitle = (column: CsvColumn) => string

export const useCsvTitle = (): CsvTitle => {
  const t = useText()
  return useCallback((column) => t(`review.csv.${column}`), [t])
}
