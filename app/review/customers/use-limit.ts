// How many lines of a list are drawn so far?

import { useLines } from '#app/review/Fold.tsx'
import type { ListName } from './detail.ts'
import { PAGE } from './SortedList.tsx'

export const useLimit = (list: ListName): readonly [limit: number, more: () => void] => useLines(list, PAGE)
