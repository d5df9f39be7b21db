// Which of the page's popovers is open? One at a time, and the address says which.

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface Opened {
  /** Null: none. */
  id: string | null
  open: (id: string | null) => void
}

const OpenedContext = createContext<Opened | null>(null)

export const OpenedProvider = (
  props: { children: ReactNode; onOpen: Opened['open'] } & Pick<Opened, 'id'>,
): ReactNode => {
  const { id, onOpen } = props
  const value = useMemo(() => ({ id, open: onOpen }), [id, onOpen])
  return <OpenedContext.Provider value={value}>{props.children}</OpenedContext.Provider>
}

/** Whether this one is open, and how to open and close it. Its own where no address keeps it. */
export const useOpened = (id: string): [boolean, (open: boolean) => void] => {
  const kept = useContext(OpenedContext)
  const [own, setOwn] = useState(false)
  return kept === null ? [own, setOwn] : [kept.id === id, (open) => kept.open(open ? id : null)]
}
