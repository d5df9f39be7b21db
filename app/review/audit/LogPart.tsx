// Who corrected what, when, from what to what; and can it be taken back?

import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { logCorrections } from '#app/queries/corrections.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { type Correction, isUndoable } from '#domain/review/audit/corrections.ts'
import { Correct } from './Correct.tsx'
import { Actions, Lines, Note, Part, Scroll } from './layout.tsx'
import { OutcomeNote } from './OutcomeNote.tsx'
import { TicketLink } from './TicketLink.tsx'
import { type Audit, usePeople } from './use-audit.ts'
import { useCorrecting } from './use-correcting.ts'

const PAGE = 20

const idsIn = (text: string): number[] =>
  [...new Set(text.match(/\d{1,15}/g)?.map(Number) ?? [])].slice(0, 100)

const ByNumber = ({ audit }: { audit: Audit }): ReactNode => {
  const t = useText()
  const [text, setText] = useState('')
  const [ids, setIds] = useState<readonly number[]>([])
  const open = () => setIds(idsIn(text))
  return (
    <>
      <Actions>
        <Field>
          <Field.Label>{t('review.audit.numbers')}</Field.Label>
          <Input
            isCompact
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key }) => key === 'Enter' && open()}
          />
        </Field>
        <Button size="small" disabled={idsIn(text).length === 0} onClick={open}>
          {t('review.audit.preview_of', { count: idsIn(text).length })}
        </Button>
      </Actions>
      {ids.length > 0 ? (
        <Correct
          key={ids.join()}
          audit={audit}
          items={ids.map((ticketId) => ({ ticketId, to: null }))}
          onClose={() => setIds([])}
        />
      ) : null}
    </>
  )
}

const Waiting = ({ count }: { count: number }): ReactNode => {
  const t = useText()
  const services = useServices()
  const client = useQueryClient()
  return (
    <Note role="alert">
      {t('review.audit.waiting', { count })}{' '}
      <TextLink inText onClick={() => logCorrections(services, client).catch(() => undefined)}>
        {t('failed.retry')}
      </TextLink>
    </Note>
  )
}

const useLine = (audit: Audit) => {
  const t = useText()
  const reasons = (values: readonly string[]): string =>
    values.length === 0 ? audit.reasonName(null) : values.map(audit.reasonName).join(' + ')
  return ({ from, to, wrote, undoes }: Correction) => ({
    from: reasons(from),
    to: reasons(to),
    wrote: t(undoes ? 'review.audit.wrote.undone' : `review.audit.wrote.${wrote}`),
  })
}

export const LogPart = ({ audit }: { audit: Audit }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { step, takeBack, close } = useCorrecting()
  const [shown, setShown] = useState(PAGE)
  const lineOf = useLine(audit)
  const newest = audit.log.toReversed()
  const nameOf = usePeople(newest.slice(0, shown).map(({ by }) => by))
  const name = t('review.audit.log')
  const header = ['ticket', 'when', 'who', 'from', 'to', 'where'] as const
  const rows = () => [
    header.map((column) => t(`review.audit.${column}`)),
    ...newest.map((entry) => {
      const { from, to, wrote } = lineOf(entry)
      return [entry.ticketId, new Date(entry.at).toISOString(), entry.by, from, to, wrote]
    }),
  ]
  return (
    <Part aria-labelledby="log-title">
      <h2 id="log-title">{name}</h2>
      <Note>{t('review.audit.log_what')}</Note>
      {audit.editable ? <ByNumber audit={audit} /> : <Note>{t('review.audit.read_only')}</Note>}
      {audit.waiting > 0 ? <Waiting count={audit.waiting} /> : null}
      {step.kind === 'done' ? <OutcomeNote outcome={step.outcome} /> : null}
      {step.kind === 'failed' ? <Failed name={name} because={step.because} retry={close} /> : null}
      {newest.length === 0 ? (
        <Note>{t('review.audit.no_log')}</Note>
      ) : (
        <Scroll>
          <Lines isReadOnly size="small">
            <Table.Caption>
              <Hidden>{name}</Hidden>
            </Table.Caption>
            <Table.Head>
              <Table.HeaderRow>
                {header.map((column) => (
                  <Table.HeaderCell key={column} scope="col">
                    {t(`review.audit.${column}`)}
                  </Table.HeaderCell>
                ))}
                {audit.editable ? (
                  <Table.HeaderCell scope="col">{t('review.audit.action')}</Table.HeaderCell>
                ) : null}
              </Table.HeaderRow>
            </Table.Head>
            <Table.Body>
              {newest.slice(0, shown).map((entry) => (
                <Table.Row key={`${entry.ticketId}/${entry.by}/${entry.at}`}>
                  <Table.Cell>
                    <TicketLink id={entry.ticketId} />
                  </Table.Cell>
                  <Table.Cell>
                    {format.date(entry.at)}, {format.time(entry.at)}
                  </Table.Cell>
                  <Table.Cell>{nameOf(entry.by)}</Table.Cell>
                  <Table.Cell>{lineOf(entry).from}</Table.Cell>
                  <Table.Cell>{lineOf(entry).to}</Table.Cell>
                  <Table.Cell>{lineOf(entry).wrote}</Table.Cell>
                  {audit.editable ? (
                    <Table.Cell>
                      {isUndoable(audit.log, entry) ? (
                        <Button
                          size="small"
                          disabled={step.kind === 'writing'}
                          aria-label={t('review.audit.undo_named', { id: String(entry.ticketId) })}
                          onClick={() => takeBack(entry)}
                        >
                          {t('review.audit.undo')}
                        </Button>
                      ) : null}
                    </Table.Cell>
                  ) : null}
                </Table.Row>
              ))}
            </Table.Body>
          </Lines>
        </Scroll>
      )}
      <Actions>
        {newest.length > shown ? (
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {t('review.data.more_tickets')}
          </Button>
        ) : null}
        {newest.length > 0 ? <CsvButton name="corrections" rows={rows} /> : null}
      </Actions>
    </Part>
  )
}
