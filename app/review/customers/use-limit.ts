// How many lines of a list are drawn so far?

import { useState } from 'react'
import { PAGE } from './SortedList.tsx'

export const useLimit = (): readonly [limit: number, more: () => void] => {
  const [limit, setLimit] = useState(PAGE)
  return [limit, () => setLimit(limit + PAGE)]
}
