// Which tickets get which reason: what would change, and then what did?

import { Button } from '@zendeskgarden/react-buttons'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { Hidden } from '#app/kit/text.tsx'
import type { Planned } from '#app/queries/corrections.ts'
import type { Contact } from '#domain/contact.ts'
import { reasonChange, standingReasons } from '#domain/review/audit/change.ts'
import { Actions, Card, Lines, NameCell, Note, Scroll } from './layout.tsx'
import { OutcomeNote } from './OutcomeNote.tsx'
import { ReasonSearch } from './ReasonSearch.tsx'
import type { Audit } from './use-audit.ts'
import { useCorrecting } from './use-correcting.ts'

/** `to` null: to be chosen. */
export interface ToCorrect {
  ticketId: number
  to: string | null
}

const usePlan = (
  audit: Audit,
  contacts: readonly Contact[],
  aims: ReadonlyMap<number, string | null>,
  all: string | null,
) => {
  const isReason = (tag: string): boolean => audit.taxonomy.byValue.has(tag)
  const rows = contacts.map((contact) => ({
    contact,
    now: audit.corrected.get(contact.id) ?? null,
    standing: standingReasons(contact, isReason),
    to: all ?? aims.get(contact.id) ?? null,
  }))
  const planned = rows.flatMap(({ contact, now, to }): Planned[] =>
    to !== null && now !== to && reasonChange(contact, [to], isReason) !== null ? [{ contact, to }] : [],
  )
  return { rows, planned }
}

const Preview = (props: {
  audit: Audit
  contacts: readonly Contact[]
  items: readonly ToCorrect[]
  onApply: (planned: readonly Planned[]) => void
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const { audit, contacts, items } = props
  const [all, setAll] = useState<string | null>(null)
  const aims = new Map(items.map(({ ticketId, to }) => [ticketId, to]))
  const { rows, planned } = usePlan(audit, contacts, aims, all)
  const gone = items.length - contacts.length
  return (
    <>
      <ReasonSearch
        label={t('review.audit.correct_to')}
        taxonomy={audit.taxonomy}
        chosen={all}
        onChoose={setAll}
      />
      <Scroll>
        <Lines isReadOnly size="small">
          <Table.Caption>
            <Hidden>{t('review.audit.preview')}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.audit.ticket')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('review.audit.now')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('review.audit.then')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('review.audit.where')}</Table.HeaderCell>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {rows.map(({ contact, standing, now, to }) => (
              <Table.Row key={contact.id}>
                <NameCell scope="row">
                  #{contact.id} {contact.subject}
                </NameCell>
                <Table.Cell>
                  {now === null
                    ? standing.length === 0
                      ? audit.reasonName(null)
                      : standing.map(audit.reasonName).join(' + ')
                    : audit.reasonName(now)}
                </Table.Cell>
                <Table.Cell>{to === null ? t('review.audit.to_choose') : audit.reasonName(to)}</Table.Cell>
                <Table.Cell>
                  {t(contact.status === 'closed' ? 'review.audit.as_tag' : 'review.audit.in_field')}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      {gone > 0 ? <Note>{t('review.audit.gone', { count: gone })}</Note> : null}
      <Actions>
        <Button isPrimary disabled={planned.length === 0} onClick={() => props.onApply(planned)}>
          {t('review.audit.correct', { count: planned.length })}
        </Button>
        <Button onClick={props.onClose}>{t('review.audit.cancel')}</Button>
      </Actions>
    </>
  )
}

/** Mounted when it is wanted: it reads the tickets at once. */
export const Correct = (props: {
  audit: Audit
  items: readonly ToCorrect[]
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const { audit, items, onClose } = props
  const { step, preview, apply } = useCorrecting()
  const heading = useRef<HTMLHeadingElement>(null)
  const [ids] = useState(() => items.map(({ ticketId }) => ticketId))
  const first = useRef(preview)
  useEffect(() => {
    heading.current?.focus()
    first.current(ids)
  }, [ids])
  const name = t('review.audit.preview')
  return (
    <Card role="group" aria-label={name}>
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      {step.kind === 'reading' || step.kind === 'writing' ? <Loading name={name} lines={4} /> : null}
      {step.kind === 'failed' ? (
        <Failed name={name} because={step.because} retry={() => preview(ids)} />
      ) : null}
      {step.kind === 'preview' ? (
        <Preview {...{ audit, items, onClose }} contacts={step.contacts} onApply={apply} />
      ) : null}
      {step.kind === 'done' ? (
        <>
          <OutcomeNote outcome={step.outcome} />
          <Actions>
            <Button onClick={onClose}>{t('review.audit.close')}</Button>
          </Actions>
        </>
      ) : null}
    </Card>
  )
}
