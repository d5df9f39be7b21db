// Over how many places of help centre and community are the best answers spread? The Reason panel asks.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type SpreadAnswer, sectionsAmong } from '#domain/answers/spread.ts'

interface TopAnswers {
  /** Null: not known (yet), or the team has no Answers panel. */
  sections: number | null
  tell: (sections: number) => void
}

const TopAnswersContext = createContext<TopAnswers>({ sections: null, tell: () => undefined })

export const TopAnswersProvider = (props: { children: ReactNode }): ReactNode => {
  const [sections, tell] = useState<number | null>(null)
  const value = useMemo(() => ({ sections, tell }), [sections])
  return <TopAnswersContext.Provider value={value}>{props.children}</TopAnswersContext.Provider>
}

export const useAnswerSections = (): number | null => useContext(TopAnswersContext).sections

/** From the Answers panel: what ranks highest now. */
export const useTellTopAnswers = (answers: readonly SpreadAnswer[]): void => {
  const { tell } = useContext(TopAnswersContext)
  const sections = sectionsAmong(answers)
  useEffect(() => tell(sections), [tell, sections])
}
