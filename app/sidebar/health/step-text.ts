// What does a coaching step say to this customer, in their language where we have it?

import { useQuery } from '@tanstack/react-query'
import { ENGLISH, languageFor, loadTexts } from '#app/i18n/catalogue.ts'
import { sentence } from '#app/i18n/sentence.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

/** The language that they wrote in, else their profile's; the nearest that we have. */
export const replyLanguage = (ticket: Pick<OpenTicket, 'requester'>, text: TicketText): string =>
  languageFor(text.language === 'unknown' ? (ticket.requester?.locale ?? 'en') : text.language)

/** Undefined while the language is on its way, and for steps of a team's own that have no text. */
export const useStepText = (step: string | null, language: string): string | undefined => {
  const { data } = useQuery({
    queryKey: ['texts', language],
    queryFn: () => loadTexts(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (step === null || data === undefined) return undefined
  const key = `health.coaching.${step}.text`
  return sentence(data, language, key) ?? sentence(ENGLISH, 'en', key)
}
