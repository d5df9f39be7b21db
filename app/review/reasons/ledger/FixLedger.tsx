// Did what was fixed help: so many were expected without it, so many came, and how sure is the difference?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { TeamRecord } from '#app/queries/ledger.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { useAboutName, useNumbers } from '#app/review/reasons/contacts/words.ts'
import { Part, Plain } from '#app/review/reasons/parts.tsx'
import { useWriting } from '#app/review/reasons/use-writing.ts'
import { WritingFault } from '#app/review/reasons/WritingFault.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { type LedgerFix, STRUCK_OUT } from '#domain/notices/writing.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { FixOutcome } from '#domain/review/fix-ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'

export interface KeptFix {
  fix: LedgerFix
  record: TeamRecord
  /** null: not worked out yet. */
  outcome: FixOutcome | null
}

/** Expected, came, difference: three cells, or one that says why there are none. */
const Outcome = ({ outcome, money }: { outcome: FixOutcome | null; money: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const span = money ? 4 : 3
  if (outcome === null) return <td colSpan={span}>{t('review.by_reason.ledger.working')}</td>
  if ('because' in outcome)
    return <td colSpan={span}>{t(`review.by_reason.ledger.because.${outcome.because}`)}</td>
  const { result } = outcome
  if (result.weeks === 0) return <td colSpan={span}>{t('review.by_reason.ledger.no_week')}</td>
  const { change, interval } = result
  return (
    <>
      <td className="number">{numbers.rough(result.expected)}</td>
      <td className="number">{format.number(result.actual)}</td>
      <td className="number">
        {numbers.signed(result.difference)}{' '}
        {t('review.by_reason.ledger.interval', {
          low: numbers.signed(interval.low),
          high: numbers.signed(interval.high),
        })}
        <Small>
          {result.tooEarly
            ? t('review.by_reason.ledger.early', { count: result.weeks, shown: format.number(result.weeks) })
            : change === null
              ? ''
              : t('review.by_reason.ledger.change', {
                  share: numbers.signedPercent(change.share),
                  low: numbers.signedPercent(change.interval.low),
                  high: numbers.signedPercent(change.interval.high),
                  weeks: format.number(result.weeks),
                })}
        </Small>
      </td>
      {money ? <td className="number">{numbers.money(result.saved)}</td> : null}
    </>
  )
}

const Line = (props: { kept: KeptFix; name: string; money: boolean; mayWrite: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const writing = useWriting()
  const { kept, name, money } = props
  const { fix, record, outcome } = kept
  const strike = () => {
    const { kind, key, version } = record
    return writing.write({ kind, key, body: STRUCK_OUT, basedOn: version })
  }
  return (
    <tr>
      <th scope="row">
        {name}
        <Small>
          {[fix.remedy === null ? '' : t(`review.by_reason.fix.remedy.${fix.remedy}`), fix.owner]
            .filter((part) => part !== '')
            .join(' · ')}
        </Small>
        <WritingFault fault={writing.fault} />
      </th>
      <td>{fix.day === null ? format.date(fix.shipped) : format.day(fix.day)}</td>
      <Outcome outcome={outcome} money={money} />
      <td className="number">
        {props.mayWrite ? (
          <Button
            size="small"
            isBasic
            disabled={writing.busy}
            aria-label={t('review.by_reason.ledger.strike_named', { label: name })}
            onClick={strike}
          >
            {t('review.by_reason.ledger.strike')}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

/** `children`: the form, where a fix is being recorded. */
export const FixLedger = (props: {
  fixes: readonly KeptFix[]
  taxonomy: Taxonomy
  /** Whether the team has said what a contact costs. */
  money: boolean
  mayWrite: boolean
  children: ReactNode
}): ReactNode => {
  const t = useText()
  const nameOf = useAboutName(props.taxonomy)
  const csvTitle = useCsvTitle()
  const { money } = props
  const fixes = props.fixes.toSorted((a, b) => b.fix.shipped - a.fix.shipped)
  return (
    <Part title={t('review.by_reason.ledger.title')}>
      <Small>{t('review.by_reason.ledger.what')}</Small>
      {props.children}
      {fixes.length === 0 ? (
        <Small>{t('review.by_reason.ledger.none')}</Small>
      ) : (
        <Scroll>
          <Plain>
            <thead>
              <tr>
                <th scope="col">{t('review.by_reason.ledger.fixed')}</th>
                <th scope="col">{t('review.by_reason.ledger.shipped')}</th>
                <th scope="col" className="number">
                  {t('review.by_reason.ledger.expected')}
                </th>
                <th scope="col" className="number">
                  {t('review.by_reason.ledger.actual')}
                </th>
                <th scope="col" className="number">
                  {t('review.by_reason.ledger.difference')}
                </th>
                {money ? (
                  <th scope="col" className="number">
                    {t('review.by_reason.ledger.saved')}
                  </th>
                ) : null}
                <td />
              </tr>
            </thead>
            <tbody>
              {fixes.map((kept) => (
                <Line
                  key={kept.fix.id}
                  kept={kept}
                  name={nameOf(kept.fix.reason)}
                  money={money}
                  mayWrite={props.mayWrite}
                />
              ))}
            </tbody>
          </Plain>
        </Scroll>
      )}
      {fixes.length > 0 ? (
        <CsvButton
          name="fix-ledger"
          rows={() =>
            ledgerCsv(fixes, nameOf, (remedy) => t(`review.by_reason.fix.remedy.${remedy}`), csvTitle)
          }
        />
      ) : null}
    </Part>
  )
}
