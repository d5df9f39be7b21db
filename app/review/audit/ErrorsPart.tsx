// Which tags are probably wrong? Looked for in the tickets' own words, a hundred tickets at a time.

import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field } from '@zendeskgarden/react-forms'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { Hidden } from '#app/kit/text.tsx'
import { type ErrorPage, findErrors, type Look } from '#app/queries/audit-looks.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Actions, BodyRow, Lines, Note, Part, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { Correct } from './Correct.tsx'
import type { ToCorrect } from './CorrectPreview.tsx'
import { TicketLink } from './TicketLink.tsx'
import type { Audit } from './use-audit.ts'
import { useLooking } from './use-looking.ts'

const Pick = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
`

const further = async (look: Look, before: ErrorPage | null): Promise<ErrorPage> => {
  const next = await findErrors(look, before?.cursor ?? null)
  return {
    errors: [...(before?.errors ?? []), ...next.errors],
    looked: (before?.looked ?? 0) + next.looked,
    cursor: next.cursor,
  }
}

type LikelyError = ErrorPage['errors'][number]

const ErrorTable = (props: {
  audit: Audit
  errors: readonly LikelyError[]
  picked: ReadonlySet<number>
  onPick: (id: number) => void
}): ReactNode => {
  const t = useText()
  const { audit, picked } = props
  return (
    <Scroll>
      <Lines isReadOnly size="small">
        <Table.Caption>
          <Hidden>{t('review.audit.errors')}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell scope="col">{t('review.audit.ticket')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('review.audit.agent_said')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('review.audit.suggested')}</Table.HeaderCell>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {props.errors.map(({ ticketId, subject, reason, suggested }) => (
            <BodyRow key={ticketId}>
              <WideCell>
                <Pick>
                  <Field>
                    <Checkbox checked={picked.has(ticketId)} onChange={() => props.onPick(ticketId)}>
                      <Field.Label hidden>{t('review.audit.pick', { id: String(ticketId) })}</Field.Label>
                    </Checkbox>
                  </Field>
                  <TicketLink id={ticketId} subject={subject} />
                </Pick>
              </WideCell>
              <WideCell>{audit.reasonName(reason)}</WideCell>
              <WideCell>{audit.reasonName(suggested.value)}</WideCell>
            </BodyRow>
          ))}
        </Table.Body>
      </Lines>
    </Scroll>
  )
}

/** Keyed by the period. */
export const ErrorsPart = ({ audit, chosen }: { audit: Audit; chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const csvTitle = useCsvTitle()
  const { found, busy, error, look } = useLooking<ErrorPage>(audit, chosen, further)
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const [correcting, setCorrecting] = useState<readonly ToCorrect[] | null>(null)
  const errors = (found?.errors ?? []).filter(({ ticketId }) => !audit.corrected.has(ticketId))
  const pick = (id: number) =>
    setPicked((known) => new Set(known.has(id) ? [...known].filter((one) => one !== id) : [...known, id]))
  const chosenErrors = errors.filter(({ ticketId }) => picked.has(ticketId))
  const name = t('review.audit.errors')
  return (
    <Part aria-labelledby="errors-title">
      <h2 id="errors-title">{name}</h2>
      <Note>{t('review.audit.errors_what')}</Note>
      <Note role="status">
        {busy
          ? t('review.audit.looking')
          : found
            ? t('review.audit.looked', { count: found.looked, errors: errors.length })
            : null}
      </Note>
      {errors.length > 0 ? <ErrorTable audit={audit} errors={errors} picked={picked} onPick={pick} /> : null}
      {errors.length > 0 ? (
        <CsvButton
          name="likely-errors"
          rows={() => [
            (['ticket', 'subject', 'said', 'suggested'] as const).map(csvTitle),
            ...errors.map(({ ticketId, subject, reason, suggested }) => [
              ...[ticketId, subject, audit.reasonName(reason), audit.reasonName(suggested.value)],
            ]),
          ]}
        />
      ) : null}
      {error === null ? null : <Failed name={name} because={because(error)} retry={look} />}
      <Actions>
        {found !== null && found.cursor === null ? null : (
          <Button size="small" disabled={busy} onClick={look}>
            {t(found ? 'review.audit.look_further' : 'review.audit.look')}
          </Button>
        )}
        {errors.length > 0 && audit.editable ? (
          <Button
            size="small"
            isPrimary
            disabled={chosenErrors.length === 0}
            onClick={() =>
              setCorrecting(
                chosenErrors.map(({ ticketId, suggested }) => ({ ticketId, to: suggested.value })),
              )
            }
          >
            {t('review.audit.preview_of', { count: chosenErrors.length })}
          </Button>
        ) : null}
      </Actions>
      {correcting ? (
        <Correct
          key={correcting.map(({ ticketId }) => ticketId).join()}
          audit={audit}
          of="reason"
          items={correcting}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
    </Part>
  )
}
