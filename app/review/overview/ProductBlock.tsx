// What did product and supply bring about: how many contacts, resolved at first contact or not, by defects?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useRateWords } from '#app/review/first-contact/rate-words.ts'
import { issueRows } from '#domain/review/measures/first-contact.ts'
import { Customers } from './Customers.tsx'
import { Defects } from './Defects.tsx'
import { Block, type BlockProps, Line } from './parts.tsx'
import { Tickets } from './Tickets.tsx'
import { Volumes } from './Volumes.tsx'
import { usePoints, useRange } from './words.ts'

const Resolution = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { yes, no, maturing, rate, interval } = now.firstContact
  const { title, known, level } = useRateWords()(now.firstContact, chosen.data.judged.options.windowDays)
  const n = yes + no
  return (
    <Figure
      name={title}
      value={rate === null ? null : format.percent(rate)}
      {...range(rate, interval)}
      n={n}
      of={n + maturing}
      definitionId="first_contact"
      level={level}
      leftOut={maturing === 0 ? [] : [t('review.first_contact.maturing_out', { count: maturing })]}
      rows={() => issueRows(chosen.data.judged, chosen.contacts.rows, 'mature')}
    >
      <Line text={points(rate, before?.firstContact.rate)} />
      <Line text={known} />
      <Line text={maturing > 0 ? t('review.overview.maturing', { count: maturing }) : null} />
      <Line text={t('review.first_contact.benchmark')} />
    </Figure>
  )
}

export const ProductBlock = (props: BlockProps): ReactNode => {
  const t = useText()
  return (
    <Block title={t('review.overview.product')} what={t('review.overview.product_what')}>
      <Tickets chosen={props.chosen} />
      <Volumes {...props} />
      <Resolution {...props} />
      <Defects {...props} />
      <Customers {...props} />
    </Block>
  )
}
