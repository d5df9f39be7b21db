// What does a coaching step say to this customer, in their language where we have it?

import { useQuery } from '@tanstack/react-query'
import { loadStepTexts, type ReplyLanguage, type StepTexts } from './replies/languages.ts'

/** Undefined while the language is on its way, where it does not come, and for steps of a team's own. */
export const useStepText = (step: string | null, language: ReplyLanguage): string | undefined => {
  const { data } = useQuery({
    queryKey: ['replies', language],
    queryFn: () => loadStepTexts(language),
    staleTime: Number.POSITIVE_INFINITY,
    // Nothing of it is asked of Zendesk: hidden frames may load it as well.
    networkMode: 'always',
  })
  if (step === null || data === undefined) return undefined
  const texts: Readonly<Record<string, string | undefined>> = data satisfies StepTexts
  return texts[step]
}
