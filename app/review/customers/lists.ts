// What does each list of the tab need of the tab?

import type { Lists } from './Count.tsx'
import type { ListName, Sorted } from './detail.ts'

export interface ListProps {
  lists: Lists
  zone: string
  sort: Sorted | undefined
  onSort: (name: ListName, sort: Sorted) => void
}
