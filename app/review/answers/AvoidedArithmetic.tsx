// How do avoided repeats come about, reason by reason?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Fold } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell } from '#app/review/layout.tsx'
import { digitsOfShares, digitsOfTerms } from '#app/review/money/product.ts'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { Rate } from '#domain/review/measures/variants.ts'

/** With as many digits as let each line come out, and their sum. */
export const AvoidedArithmetic = (props: {
  avoided: AvoidedRepeats
  nameOf: (reason: string | null) => string
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const title = t('review.answers.avoided.arithmetic')
  const share = ({ k, n, share: of }: Rate, digits: number): string =>
    of === null
      ? t('review.answers.terms.unknown')
      : t('review.answers.avoided.share', {
          share: numbers.percent(of, digits - 2),
          k: format.number(k),
          n: format.number(n),
        })
  const { avoided, nameOf } = props
  const digits = digitsOfTerms(
    avoided.reasons.map((one) => one.avoided),
    1,
  )
  const shareDigits = (one: AvoidedRepeats['reasons'][number]): number =>
    digitsOfShares(one.uses, one.without.share ?? 0, one.with.share ?? 0, digits)
  return (
    <Fold name="avoided" summary={title}>
      <Scroll>
        <Table isReadOnly size="small" style={{ minWidth: 640 }}>
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.avoided.reason')}</Table.HeaderCell>
              {(['uses', 'without', 'with', 'avoided'] as const).map((head) => (
                <End key={head} scope="col" width="17%">
                  {t(`review.answers.avoided.${head}`)}
                </End>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {avoided.reasons.map((one) => (
              <BodyRow key={one.reason ?? ''}>
                <NameCell scope="row">{nameOf(one.reason)}</NameCell>
                <Cell>{format.number(one.uses)}</Cell>
                <Cell>{share(one.without, shareDigits(one))}</Cell>
                <Cell>{share(one.with, shareDigits(one))}</Cell>
                <Cell>{numbers.exact(one.avoided, digits)}</Cell>
              </BodyRow>
            ))}
            {avoided.estimate === null ? null : (
              <BodyRow>
                <NameCell scope="row">{t('review.answers.avoided.together')}</NameCell>
                <Cell />
                <Cell />
                <Cell />
                <Cell>{numbers.exact(avoided.estimate.avoided, 1)}</Cell>
              </BodyRow>
            )}
          </Table.Body>
        </Table>
      </Scroll>
    </Fold>
  )
}
