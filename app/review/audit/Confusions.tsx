// What is taken for what, most frequent first, and may it be corrected?

import { Button } from '@zendeskgarden/react-buttons'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { BodyRow, Cell, End, Lines, NameCell, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Aspect } from '#domain/review/audit/change.ts'
import type { AuditResult } from '#domain/review/audit/result.ts'
import { nameIn } from './aspect-words.ts'
import { Correct } from './Correct.tsx'
import type { Audit } from './use-audit.ts'

const SHOWN = 12

export const Confusions = (props: { audit: Audit; of: Aspect; result: AuditResult }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [at, setAt] = useState<number | null>(null)
  const { audit, of } = props
  const name = nameIn(audit, of)
  const confusions = props.result.confusions[of]
  const editable = audit.editable && (of === 'reason' || audit.hasInhibitors)
  const open = at === null ? undefined : confusions[at]
  if (confusions.length === 0) return null
  return (
    <>
      <Scroll>
        <Lines isReadOnly size="small">
          <Table.Caption>{t(`review.audit.confusions.${of}`)}</Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.audit.agent_word')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('review.audit.auditor_word')}</Table.HeaderCell>
              <End scope="col">{t('review.audit.tickets')}</End>
              {editable ? <Table.HeaderCell scope="col">{t('review.audit.action')}</Table.HeaderCell> : null}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {confusions.slice(0, SHOWN).map(({ agent, auditor, tickets }, index) => (
              <BodyRow key={`${agent}/${auditor}`}>
                <NameCell scope="row">{name(agent)}</NameCell>
                <WideCell>{name(auditor)}</WideCell>
                <Cell>{format.number(tickets.length)}</Cell>
                {editable ? (
                  <WideCell>
                    <Button
                      size="small"
                      aria-label={t('review.audit.correct_named', { from: name(agent), to: name(auditor) })}
                      onClick={() => setAt(index)}
                    >
                      {t('review.audit.correct_these')}
                    </Button>
                  </WideCell>
                ) : null}
              </BodyRow>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      {open ? (
        <Correct
          key={at}
          audit={audit}
          of={of}
          // No reason at all is never the right one; no cause may be.
          items={open.tickets.map((ticketId) => ({
            ticketId,
            to: of === 'reason' ? (open.auditor ?? undefined) : open.auditor,
          }))}
          onClose={() => setAt(null)}
        />
      ) : null}
    </>
  )
}
