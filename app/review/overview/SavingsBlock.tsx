// What does self-service save? Three figures under their own names, never added up.

import type { ReactNode } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { answeredRows } from '#domain/review/measures/overview-rows.ts'
import { Block, type BlockProps, Line } from './parts.tsx'
import { useRange } from './words.ts'

export const SavingsBlock = ({ chosen, now }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const range = useRange()
  const { worked, usual, estimate, notComparable } = now.avoided
  const rows = answeredRows(chosen.data.judged, chosen.contacts.rows)
  const one = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <Block title={t('review.overview.savings')} what={t('review.overview.savings_what')}>
      <Figure
        name={t('review.overview.worked')}
        value={worked.share === null ? null : format.percent(worked.share)}
        {...range(worked.share, worked.interval)}
        n={worked.k}
        of={worked.n}
        definitionId="answers_worked"
        rows={rows}
      >
        <Line
          text={
            worked.n === 0
              ? t('review.overview.none_sent')
              : usual === null
                ? null
                : t('review.overview.usual', { share: format.percent(usual) })
          }
        />
      </Figure>
      <Figure
        name={t('review.overview.avoided')}
        value={estimate === null ? null : one.format(estimate.avoided)}
        {...(estimate === null
          ? {}
          : { range: [one.format(estimate.interval.low), one.format(estimate.interval.high)] as const })}
        n={worked.n - notComparable}
        of={worked.n}
        definitionId="answers_avoided"
        rows={rows}
      >
        <Line text={t('review.overview.not_causal')} />
        <Line text={t('review.overview.no_costs')} />
      </Figure>
      <Figure name={t('review.overview.chain')} value={null} definitionId="self_service" leftOut={[]}>
        <Line text={t('review.overview.no_visits')} />
      </Figure>
    </Block>
  )
}
