// What must an answer about this reason state, what do leads' notices say to it, and what does the reply state already?

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { Notice } from '#domain/notices/notice.ts'
import { hasWording, suppliedBy } from '#domain/notices/supplied.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { statedFacts } from '#domain/reasons/stated.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import { useDraftText } from './draft-text.ts'
import { useNoticesAbout } from './notices-about.ts'

export interface TellLine {
  fact: string
  /** What a notice says to it. */
  supplied: string | null
  stated: boolean
}

/** What the newest notice that knows says to a fact. */
const useSupplied = (notices: readonly Notice[]): ((fact: string) => string | null) => {
  const t = useText()
  const format = useFormat()
  return (fact) => {
    const found = notices.map((notice) => suppliedBy(fact, notice)).find((supplied) => supplied !== null)
    if (!found) return null
    if (found.from === 'text') return t('tell.notice', { text: found.text })
    const when = format.moment(found.at)
    return t(found.from === 'since' ? 'tell.notice_since' : 'tell.notice_next', { when })
  }
}

/** What a lead's notice tells comes first, then the playbook's facts with what the notice says to them. */
export const useTellLines = (reason: Reason, ticket: OpenTicket): readonly TellLine[] => {
  const t = useText()
  const { facts } = reason
  const reply = useDraftText(ticket)
  const notices = useNoticesAbout(reason.value)
  const supplied = useSupplied(notices)
  const told = useMemo(() => [...new Set(notices.map(({ what }) => what))], [notices])
  const stated = useMemo(() => statedFacts([...told, ...facts], reply), [told, facts, reply])
  const isWorded = (fact: string) => notices.some((one) => one.what === fact && hasWording(reply, one))
  return [
    ...told.map((fact) => ({
      fact,
      supplied: t('tell.from_notice'),
      stated: stated.has(fact) || isWorded(fact),
    })),
    ...facts
      .filter((fact) => !told.includes(fact))
      .map((fact) => ({ fact, supplied: supplied(fact), stated: stated.has(fact) })),
  ]
}
