// Which notices stand above tickets now, how are they changed and ended, and which are over?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import type { TeamRecord } from '#app/queries/ledger.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useFold } from '#app/review/Fold.tsx'
import { useAboutName } from '#app/review/reasons/contacts/words.ts'
import { Card, Cards, Part } from '#app/review/reasons/parts.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { WritingFault } from '#app/review/reasons/WritingFault.tsx'
import { DAY } from '#domain/instant.ts'
import type { Notice } from '#domain/notices/notice.ts'
import { endedNotice } from '#domain/notices/writing.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { noticeCsv } from './csv-rows.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { ToldList } from './ToldList.tsx'

export interface KeptNotice {
  notice: Notice
  record: TeamRecord
  /** Open tickets with its reason, as far as rows are known; null while they are not. */
  open: number | null
}

/** Those that were over before that are shown when asked for: who was told stays known. */
const SHOWN_AFTER = 14 * DAY

interface ViewProps {
  kept: KeptNotice
  name: string
  zone: string
  facts: readonly string[]
  mayWrite: boolean
}

const NONE_TAKEN: ReadonlySet<string> = new Set()

const NoticeView = (props: ViewProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { now } = useServices()
  const writing = useWriting()
  const [editing, setEditing] = useState(false)
  const { kept, name, zone, facts } = props
  const { notice, record, open } = kept
  const [told, setTold] = useFold(`told_${notice.id}`)
  const live = now() < notice.expires
  const end = async () => {
    const { kind, key, version } = record
    if (await writing.write({ kind, key, body: endedNotice(notice, now()), basedOn: version })) setTold(true)
  }
  const age = { since: format.relative(notice.since), end: format.relative(notice.expires) }
  if (editing)
    return (
      <li>
        <NoticeForm
          {...{ name, zone, facts, kept }}
          about={notice.reason}
          since={notice.since}
          taken={NONE_TAKEN}
          onDone={() => setEditing(false)}
        />
      </li>
    )
  return (
    <Card as="li">
      <h3>{name}</h3>
      <p>{notice.what}</p>
      <Small>{t(live ? 'review.by_reason.notice.lasts' : 'review.by_reason.notice.over', age)}</Small>
      {live && open !== null ? (
        <Small>{t('review.by_reason.notice.on', { count: open, shown: format.number(open) })}</Small>
      ) : null}
      <WritingFault fault={writing.fault} />
      <Row>
        {live && props.mayWrite ? (
          <>
            <Button
              size="small"
              aria-label={t('review.by_reason.notice.edit_named', { label: name })}
              onClick={() => setEditing(true)}
            >
              {t('review.by_reason.notice.edit')}
            </Button>
            <Button size="small" disabled={writing.busy} onClick={end}>
              {t('review.by_reason.notice.end')}
            </Button>
          </>
        ) : null}
        <Button size="small" isBasic aria-expanded={told} onClick={() => setTold(!told)}>
          {t('review.by_reason.notice.who')}
        </Button>
      </Row>
      {told ? <ToldList noticeId={notice.id} /> : null}
    </Card>
  )
}

/** `children`: the form, where one is being written. */
export const NoticeList = (props: {
  notices: readonly KeptNotice[]
  taxonomy: Taxonomy
  zone: string
  mayWrite: boolean
  children: ReactNode
}): ReactNode => {
  const t = useText()
  const { now } = useServices()
  const [all, setAll] = useFold('notices')
  const nameOf = useAboutName(props.taxonomy)
  const newest = props.notices.toSorted((a, b) => b.notice.expires - a.notice.expires)
  const shown = all ? newest : newest.filter(({ notice }) => now() - notice.expires < SHOWN_AFTER)
  const older = newest.length - shown.length
  return (
    <Part title={t('review.by_reason.notice.title')}>
      {props.children}
      {shown.length === 0 ? (
        <Small>{t('review.by_reason.notice.none')}</Small>
      ) : (
        <Cards as="ul" aria-label={t('review.by_reason.notice.title')}>
          {shown.map((kept) => (
            <NoticeView
              key={kept.notice.id}
              kept={kept}
              name={nameOf(kept.notice.reason)}
              zone={props.zone}
              facts={props.taxonomy.byValue.get(kept.notice.reason)?.facts ?? []}
              mayWrite={props.mayWrite}
            />
          ))}
        </Cards>
      )}
      {older === 0 ? null : (
        <Small>
          <TextLink inText onClick={() => setAll(true)}>
            {t('review.by_reason.notice.older', { count: older })}
          </TextLink>
        </Small>
      )}
      {newest.length === 0 ? null : (
        <CsvButton
          name="notices"
          rows={() => noticeCsv(newest, nameOf, (column) => t(`review.by_reason.notice.csv.${column}`))}
        />
      )}
    </Part>
  )
}
