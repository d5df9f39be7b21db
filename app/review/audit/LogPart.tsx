// Who corrected what, when, from what to what; and can it be taken back?

import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { logCorrections } from '#app/queries/corrections.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useLines } from '#app/review/Fold.tsx'
import { Actions, Note, Part } from '#app/review/layout.tsx'
import { ByNumber } from './ByNumber.tsx'
import { LOG_COLUMNS, LogTable, useLogLine } from './LogTable.tsx'
import { OutcomeNote } from './OutcomeNote.tsx'
import type { Audit } from './use-audit.ts'
import { useCorrecting } from './use-correcting.ts'

const PAGE = 20

const Waiting = ({ count }: { count: number }): ReactNode => {
  const t = useText()
  const services = useServices()
  const client = useQueryClient()
  return (
    <Note role="status">
      {t('review.audit.waiting', { count })}{' '}
      <TextLink inText onClick={() => logCorrections(services, client).catch(() => undefined)}>
        {t('failed.retry')}
      </TextLink>
    </Note>
  )
}

export const LogPart = ({ audit }: { audit: Audit }): ReactNode => {
  const t = useText()
  const { step, takeBack } = useCorrecting()
  const [shown, more] = useLines('log', PAGE)
  const lineOf = useLogLine(audit)
  const newest = audit.log.toReversed()
  const name = t('review.audit.log')
  const rows = () => [
    LOG_COLUMNS.map((column) => t(`review.audit.${column}`)),
    ...newest.map((entry) => {
      const { what, from, to, wrote } = lineOf(entry)
      return [entry.ticketId, new Date(entry.at).toISOString(), entry.by, what, from, to, wrote]
    }),
  ]
  return (
    <Part aria-labelledby="log-title">
      <h2 id="log-title">{name}</h2>
      <Note>{t('review.audit.log_what')}</Note>
      {audit.editable ? <ByNumber audit={audit} /> : <Note>{t('review.audit.read_only')}</Note>}
      {audit.waiting > 0 ? <Waiting count={audit.waiting} /> : null}
      {step.kind === 'done' ? <OutcomeNote outcome={step.outcome} /> : null}
      {step.kind === 'failed' ? <Failed name={name} because={step.because} retry={step.again} /> : null}
      {newest.length === 0 ? (
        <Note>{t('review.audit.no_log')}</Note>
      ) : (
        <LogTable
          audit={audit}
          entries={newest.slice(0, shown)}
          busy={step.kind === 'writing'}
          onUndo={takeBack}
        />
      )}
      <Actions>
        {newest.length > shown ? (
          <Button size="small" onClick={more}>
            {t('review.data.more_tickets')}
          </Button>
        ) : null}
        {newest.length > 0 ? <CsvButton name="corrections" rows={rows} /> : null}
      </Actions>
    </Part>
  )
}
