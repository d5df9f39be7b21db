// What has the reader begun to write in a tab and not saved? Kept while the page is open, also behind other tabs.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

type Drafts = ReadonlyMap<string, unknown>

interface Kept {
  drafts: Drafts
  keep: (name: string, draft: unknown) => void
}

const KeptContext = createContext<Kept>({ drafts: new Map(), keep: () => undefined })

/** Closing or reloading the frame asks first, where the frame may ask. */
const useLastWarning = (unsaved: boolean): void => {
  useEffect(() => {
    if (!unsaved) return
    const life = new AbortController()
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: life.signal })
    return () => life.abort()
  }, [unsaved])
}

export const KeptProvider = (props: { children: ReactNode }): ReactNode => {
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const keep = useCallback((name: string, draft: unknown) => {
    setDrafts((known) => {
      if (draft === null && !known.has(name)) return known
      const next = new Map(known)
      if (draft === null) next.delete(name)
      else next.set(name, draft)
      return next
    })
  }, [])
  useLastWarning(drafts.size > 0)
  const value = useMemo(() => ({ drafts, keep }), [drafts, keep])
  return <KeptContext.Provider value={value}>{props.children}</KeptContext.Provider>
}

export type Keep<T> = (draft: T | null) => void

/** The tab's draft, null where there is none; what was kept under this name is of this type. */
export const useKept = <T,>(name: string): [T | null, Keep<T>] => {
  const { drafts, keep } = useContext(KeptContext)
  const setDraft = useCallback((draft: T | null) => keep(name, draft), [keep, name])
  return [(drafts.get(name) as T | undefined) ?? null, setDraft]
}

/** Names of the tabs in which something is not saved; drafts of a tab's parts go by `settings:series`. */
export const useUnsaved = (): ReadonlySet<string> => {
  const { drafts } = useContext(KeptContext)
  return useMemo(() => new Set([...drafts.keys()].map((name) => name.split(':', 1).join(''))), [drafts])
}
