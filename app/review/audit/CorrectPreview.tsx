// What would change on which ticket, before anything is written?

import { Button } from '@zendeskgarden/react-buttons'
import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import type { Planned } from '#app/queries/corrections.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Actions, BodyRow, Lines, NameCell, Note, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Contact } from '#domain/contact.ts'
import { type Aspect, standingValues, valueChange } from '#domain/review/audit/change.ts'
import { nameIn, namesIn } from './aspect-words.ts'
import { type Aim, CorrectTo } from './CorrectTo.tsx'
import type { Audit } from './use-audit.ts'

export interface ToCorrect {
  ticketId: number
  to: Aim
}

interface PlanRow {
  contact: Contact
  /** What the log says of it, else what stands there. */
  now: readonly string[]
  to: Aim
  /** Whether anything has to be written. */
  due: boolean
}

function planOf(
  audit: Audit,
  of: Aspect,
  contacts: readonly Contact[],
  aimOf: (id: number) => Aim,
): readonly PlanRow[] {
  const values = new Set(audit.inhibitors)
  const isValue = (tag: string): boolean =>
    of === 'reason' ? audit.taxonomy.byValue.has(tag) : values.has(tag)
  return contacts.map((contact) => {
    const said = of === 'reason' ? audit.corrected.get(contact.id) : audit.correctedCauses.get(contact.id)
    const standing = standingValues(contact, { of, isValue })
    const now = said === undefined ? standing : said === null ? [] : [said]
    const to = aimOf(contact.id)
    const wanted = to === null ? [] : [to ?? '']
    // A closed ticket's field cannot be emptied: then the log alone says that there is none.
    const writes = valueChange(contact, wanted, { of, isValue }) !== null || standing.length !== wanted.length
    const same = now.length === wanted.length && now[0] === wanted[0]
    return { contact, now, to, due: to !== undefined && !same && writes }
  })
}

export const CorrectPreview = (props: {
  audit: Audit
  of: Aspect
  contacts: readonly Contact[]
  items: readonly ToCorrect[]
  onApply: (planned: readonly Planned[]) => void
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const { audit, of, contacts, items } = props
  const [all, setAll] = useState<Aim>(undefined)
  const aims = new Map(items.map(({ ticketId, to }) => [ticketId, to]))
  const rows = planOf(audit, of, contacts, (id) => (all === undefined ? aims.get(id) : all))
  const planned = rows.flatMap(({ contact, to, due }) => (due && to !== undefined ? [{ contact, to }] : []))
  const gone = items.length - contacts.length
  const wordOf = (to: Aim): string => (to === undefined ? t('review.audit.to_choose') : nameIn(audit, of)(to))
  const header = ['ticket', 'now', 'then', 'where'] as const
  return (
    <>
      <CorrectTo audit={audit} of={of} chosen={all} onChoose={setAll} />
      <Scroll>
        <Lines isReadOnly size="small">
          <Table.Caption>
            <Hidden>{t('review.audit.preview')}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              {header.map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`review.audit.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {rows.map(({ contact, now, to }) => (
              <BodyRow key={contact.id}>
                <NameCell scope="row">
                  #{contact.id} {contact.subject}
                </NameCell>
                <WideCell>{namesIn(audit, of, now)}</WideCell>
                <WideCell>{wordOf(to)}</WideCell>
                <WideCell>
                  {t(contact.status === 'closed' ? 'review.audit.as_tag' : 'review.audit.in_field')}
                </WideCell>
              </BodyRow>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      <CsvButton
        name="corrections-preview"
        rows={() => [
          header.map((column) => t(`review.audit.${column}`)),
          ...rows.map(({ contact, now, to }) => [
            ...[contact.id, namesIn(audit, of, now)],
            ...[wordOf(to), t(contact.status === 'closed' ? 'review.audit.as_tag' : 'review.audit.in_field')],
          ]),
        ]}
      />
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
