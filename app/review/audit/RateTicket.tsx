// What does the auditor say of this ticket: its reason, and what stood in the way?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Select } from '@zendeskgarden/react-forms'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Stack } from '#app/kit/text.tsx'
import { Actions, Note } from '#app/review/layout.tsx'
import type { DrawnTicket } from '#domain/review/audit/draw.ts'
import { Conversation } from './Conversation.tsx'
import { ReasonSearch } from './ReasonSearch.tsx'
import { useRatingKeys } from './rating-keys.ts'
import type { Audit } from './use-audit.ts'
import type { Rated } from './use-rating.ts'

const Both = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(280px, 2fr);
  gap: ${({ theme }) => theme.space.lg};
  align-items: start;
  @media (max-width: 799px) { grid-template-columns: minmax(0, 1fr); }
`

const Key = styled.kbd`
  margin-inline-end: ${({ theme }) => theme.space.xxs};
  font-family: ${({ theme }) => theme.fonts.mono};
`

const List = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xxs};
`

/** `undefined`: nothing said yet; null: none fits. */
type Said = string | null | undefined

const Choices = (props: {
  audit: Audit
  short: readonly string[]
  said: Said
  onSay: (said: Said) => void
}): ReactNode => {
  const t = useText()
  const { audit, short, said, onSay } = props
  const listed = said === undefined || said === null || short.includes(said) ? short : [...short, said]
  return (
    <List role="group" aria-label={t('review.audit.reason')}>
      {listed.map((value, at) => (
        <Chip
          key={value}
          pressed={said === value}
          {...(at < short.length ? { shortcut: String(at + 1) } : {})}
          onClick={() => onSay(value)}
        >
          {at < short.length ? <Key aria-hidden="true">{at + 1}</Key> : null}
          {audit.reasonName(value)}
        </Chip>
      ))}
      <Chip pressed={said === null} shortcut="0" onClick={() => onSay(null)}>
        <Key aria-hidden="true">0</Key>
        {t('review.audit.none_fits')}
      </Chip>
    </List>
  )
}

/** Keyed by the ticket: the next one begins with nothing said. */
export const RateTicket = (props: {
  audit: Audit
  ticket: DrawnTicket
  /** The lot of the draw that its subject is read with. */
  among: readonly number[]
  short: readonly string[]
  before: Rated | null
  onRate: (rated: Rated) => void
  onBack: (() => void) | null
}): ReactNode => {
  const t = useText()
  const { audit, ticket, short, before } = props
  const [said, setSaid] = useState<Said>(before?.reason)
  const [inhibitor, setInhibitor] = useState<string | null>(before?.inhibitor ?? null)
  const search = useRef<HTMLInputElement>(null)
  const next = () => {
    if (said !== undefined) props.onRate({ reason: said, inhibitor })
  }
  useRatingKeys({
    pick: (place) => setSaid((known) => short[place - 1] ?? known),
    none: () => setSaid(null),
    ...{ next, search },
  })
  return (
    <Both>
      <Conversation ticketId={ticket.id} among={props.among} />
      <Stack $gap="sm">
        <Choices audit={audit} short={short} said={said} onSay={setSaid} />
        <ReasonSearch
          label={t('review.audit.search_reason')}
          taxonomy={audit.taxonomy}
          chosen={said ?? null}
          input={search}
          onChoose={(value) => {
            setSaid(value)
            search.current?.blur()
          }}
        />
        <Field>
          <Field.Label>{t('review.audit.inhibitor')}</Field.Label>
          <Select
            isCompact
            value={inhibitor ?? ''}
            onChange={({ target }) => setInhibitor(target.value === '' ? null : target.value)}
          >
            <option value="">{audit.inhibitorName(null)}</option>
            {audit.inhibitors.map((value) => (
              <option key={value} value={value}>
                {audit.inhibitorName(value)}
              </option>
            ))}
          </Select>
        </Field>
        <Actions>
          <Button isPrimary disabled={said === undefined} aria-keyshortcuts="Enter" onClick={next}>
            {t('review.audit.next')}
          </Button>
          {props.onBack === null ? null : <Button onClick={props.onBack}>{t('review.audit.back')}</Button>}
        </Actions>
        <Note>{t('review.audit.keys')}</Note>
      </Stack>
    </Both>
  )
}
