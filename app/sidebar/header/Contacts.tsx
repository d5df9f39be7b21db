// How often was this customer here lately, about what, and what was tried the last time?

import { Fragment, type ReactNode, useId, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small, Subtle } from '#app/kit/text.tsx'
import type { RequesterHistory } from '#app/queries/history.ts'
import { LateSkipped } from '#app/sidebar/late-lines.tsx'
import { contactOf, rulesFor } from '#app/sidebar/reason/verdict.ts'
import { contactsAmong } from '#domain/contact-filter.ts'
import type { Repeats } from '#domain/fcr/repeats.ts'
import { repeatContacts } from '#domain/fcr/repeats.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type Taxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { ContactList } from './ContactList.tsx'
import { type Selection, selected } from './contact-selection.ts'
import { LastContactLine } from './LastContactLine.tsx'

const useParts = (repeats: Repeats, anyBefore: boolean): { selection: Selection; text: string }[] => {
  const t = useText()
  const { count, withinDays, sameReason, open } = repeats
  const within = t('header.within', { count: withinDays })
  const parts: { selection: Selection; text: string }[] = []
  if (count > 1) parts.push({ selection: 'recent', text: t('header.nth_contact', { count, within }) })
  else if (anyBefore) parts.push({ selection: 'all', text: t('header.earlier') })
  if (sameReason) parts.push({ selection: 'reason', text: t('header.same_reason', sameReason) })
  if (open > 0) parts.push({ selection: 'open', text: t('header.open_tickets', { count: open }) })
  return parts
}

export const Contacts = (props: {
  ticket: OpenTicket
  history: RequesterHistory
  taxonomy: Taxonomy
  settings: Settings
  /** Asks for the history anew. */
  retry: () => void
}): ReactNode => {
  const t = useText()
  const id = useId()
  const { now } = useServices()
  const [shown, setShown] = useState<Selection | null>(null)
  const { ticket, history } = props
  const reasonOf = topLevelOf(props.taxonomy)
  const current = contactOf(ticket, history.contacts, now())
  const contacts = contactsAmong(history.contacts, rulesFor(props.settings, history.customer))
  const repeats = repeatContacts(contacts, current, now(), reasonOf)
  const parts = useParts(repeats, repeats.last !== null)
  return (
    <div>
      {parts.length === 0 && history.skipped === 0 && history.customer?.staff !== true ? (
        <Small>{t('header.first_contact')}</Small>
      ) : null}
      <Small>
        {parts.map(({ selection, text }, place) => (
          <Fragment key={selection}>
            {place === 0 ? null : <Subtle aria-hidden="true">, </Subtle>}
            <TextLink
              inText
              aria-expanded={shown === selection}
              aria-controls={id}
              onClick={() => setShown(shown === selection ? null : selection)}
            >
              {text}
            </TextLink>
          </Fragment>
        ))}
      </Small>
      <div id={id}>
        {shown === null ? null : (
          <ContactList
            contacts={selected(shown, contacts, current, repeats, reasonOf, now())}
            taxonomy={props.taxonomy}
          />
        )}
      </div>
      {repeats.last === null ? null : <LastContactLine last={repeats.last} />}
      {history.complete ? null : <Small>{t('header.partial')}</Small>}
      {history.skipped === 0 ? null : <LateSkipped count={history.skipped} retry={props.retry} />}
    </div>
  )
}
