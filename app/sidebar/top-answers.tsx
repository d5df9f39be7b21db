// Over how many places are the best answers spread, and did the agent search for one in vain? The Reason panel asks.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type SpreadAnswer, sectionsAmong } from '#domain/answers/spread.ts'

interface TopAnswers {
  /** Null: not known (yet), or the team has no Answers panel. */
  sections: number | null
  tell: (sections: number) => void
  /** The agent's last search found nothing. */
  inVain: boolean
  tellSearch: (inVain: boolean) => void
}

const TopAnswersContext = createContext<TopAnswers>({
  sections: null,
  tell: () => undefined,
  inVain: false,
  tellSearch: () => undefined,
})

export const TopAnswersProvider = (props: { children: ReactNode }): ReactNode => {
  const [sections, tell] = useState<number | null>(null)
  const [inVain, tellSearch] = useState(false)
  const value = useMemo(() => ({ sections, tell, inVain, tellSearch }), [sections, inVain])
  return <TopAnswersContext.Provider value={value}>{props.children}</TopAnswersContext.Provider>
}

export const useAnswerSections = (): number | null => useContext(TopAnswersContext).sections

export const useSearchedInVain = (): boolean => useContext(TopAnswersContext).inVain

/** From the search: how many answers it found; null while nothing is searched for, or it is not known. */
export const useTellSearch = (found: number | null): void => {
  const { tellSearch } = useContext(TopAnswersContext)
  useEffect(() => {
    if (found !== null) tellSearch(found === 0)
  }, [tellSearch, found])
}

/** From the Answers panel: what ranks highest now. */
export const useTellTopAnswers = (answers: readonly SpreadAnswer[]): void => {
  const { tell } = useContext(TopAnswersContext)
  const sections = sectionsAmong(answers)
  useEffect(() => tell(sections), [tell, sections])
}
