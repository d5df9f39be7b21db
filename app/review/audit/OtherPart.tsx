// What does *Other* hide? Groups of its tickets by the words that they share; read on demand, kept nowhere.

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { Row } from '#app/kit/text.tsx'
import { type Opened, openOther } from '#app/queries/audit-looks.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Actions, Card, Note, Part } from '#app/review/layout.tsx'
import type { Hidden } from '#domain/review/audit/hidden.ts'
import { Correct } from './Correct.tsx'
import { TicketLink } from './TicketLink.tsx'
import type { Audit } from './use-audit.ts'
import { useLooking } from './use-looking.ts'

const SHOWN = 5

const Group = ({ audit, hidden, of }: { audit: Audit; hidden: Hidden; of: number }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [correcting, setCorrecting] = useState(false)
  const { words, tickets } = hidden
  const name = words.join(', ')
  return (
    <Card role="group" aria-label={name}>
      <h3>{name}</h3>
      <Note>
        {t('review.audit.group_of', { count: tickets.length, share: format.percent(tickets.length / of) })}
      </Note>
      <Row>
        {tickets.slice(0, SHOWN).map((id) => (
          <TicketLink key={id} id={id} />
        ))}
      </Row>
      {audit.editable && !correcting ? (
        <Actions>
          <Button
            size="small"
            aria-label={t('review.audit.give_reason_named', { name })}
            onClick={() => setCorrecting(true)}
          >
            {t('review.audit.give_reason')}
          </Button>
        </Actions>
      ) : null}
      {correcting ? (
        <Correct
          audit={audit}
          of="reason"
          items={tickets.map((ticketId) => ({ ticketId, to: undefined }))}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </Card>
  )
}

/** Keyed by the period. */
export const OtherPart = ({ audit, chosen }: { audit: Audit; chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const { found, busy, error, look } = useLooking<Opened>(audit, chosen, openOther)
  const name = t('review.audit.hidden')
  return (
    <Part aria-labelledby="hidden-title">
      <h2 id="hidden-title">{name}</h2>
      <Note>{t('review.audit.hidden_what')}</Note>
      <Note role="status">
        {busy
          ? t('review.audit.looking')
          : found
            ? t(found.more ? 'review.audit.opened_first' : 'review.audit.opened', {
                count: found.looked,
                rest: found.rest.length,
              })
            : null}
      </Note>
      {found?.groups.map((hidden) => (
        <Group key={hidden.words.join()} audit={audit} hidden={hidden} of={found.looked} />
      ))}
      {error === null ? null : <Failed name={name} because={because(error)} retry={look} />}
      {found ? null : (
        <Actions>
          <Button size="small" disabled={busy} onClick={look}>
            {t('review.audit.open_other')}
          </Button>
        </Actions>
      )}
    </Part>
  )
}
