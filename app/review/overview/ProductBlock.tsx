// What did product and supply bring about: how many contacts, resolved at first contact or not, by defects?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useChange } from '#app/review/reasons/words.ts'
import { issueRows } from '#domain/review/measures/first-contact.ts'
import { defectRows } from '#domain/review/measures/overview-rows.ts'
import { Customers } from './Customers.tsx'
import { Block, type BlockProps, Line } from './parts.tsx'
import { usePoints, useRange } from './words.ts'

const Volumes = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const change = useChange()
  const { rows, found } = chosen.contacts
  const { contacts, issues, requesters } = now.volume
  const { base, groups } = now.intensity
  const gross = groups[0]?.gross ?? null
  return (
    <>
      <Figure
        name={t('review.overview.contacts')}
        value={format.number(contacts)}
        n={contacts}
        of={found}
        definitionId="contacts"
        rows={rows}
      >
        <Line text={before ? change(contacts, before.volume.contacts) : null} />
        <Line text={t('review.overview.issues', { issues, count: requesters })} />
      </Figure>
      <Figure
        name={t('review.overview.intensity')}
        value={gross === null ? null : format.number(Math.round(gross * 10) / 10)}
        definitionId="intensity"
        {...(base?.value ? { n: contacts, of: Math.round(base.value) } : {})}
      >
        <Line text={gross === null ? t('review.overview.no_base') : (base?.name ?? null)} />
      </Figure>
    </>
  )
}

const Resolution = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { yes, no, maturing, rate, interval, levels } = now.firstContact
  const n = yes + no
  return (
    <Figure
      name={t('review.first_contact.rate')}
      value={rate === null ? null : format.percent(rate)}
      {...range(rate, interval)}
      n={n}
      of={n + maturing}
      definitionId="first_contact"
      level={levels.conversation * 2 > n ? 'conversation' : 'metrics'}
      leftOut={maturing === 0 ? [] : [t('review.first_contact.maturing_out', { count: maturing })]}
      rows={issueRows(chosen.data.judged, chosen.contacts.rows, 'mature')}
    >
      <Line text={points(rate, before?.firstContact.rate)} />
      <Line text={maturing > 0 ? t('review.overview.maturing', { count: maturing }) : null} />
      <Line text={t('review.first_contact.benchmark')} />
    </Figure>
  )
}

const DefectShare = ({ chosen, now, before }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const points = usePoints()
  const { judged, taxonomy } = chosen.data
  const { share, interval, issues, withReason, csat } = now.defects
  const content = [csat.defects, csat.others].map(({ share: good, good: k, bad }) => ({ good, n: k + bad }))
  const [defects, others] = content
  return (
    <Figure
      name={t('review.overview.defects')}
      value={share === null ? null : format.percent(share)}
      {...range(share, interval)}
      n={issues}
      of={withReason}
      definitionId="defects"
      rows={defectRows(judged, chosen.contacts.rows, (value) => taxonomy.byValue.get(value)?.kind ?? 'other')}
    >
      <Line text={points(share, before?.defects.share)} />
      {defects?.good == null || others?.good == null ? null : (
        <Line
          text={t('review.overview.defect_csat', {
            defects: format.percent(defects.good),
            defects_n: defects.n,
            others: format.percent(others.good),
            others_n: others.n,
          })}
        />
      )}
    </Figure>
  )
}

export const ProductBlock = (props: BlockProps): ReactNode => {
  const t = useText()
  return (
    <Block title={t('review.overview.product')} what={t('review.overview.product_what')}>
      <Volumes {...props} />
      <Resolution {...props} />
      <DefectShare {...props} />
      <Customers {...props} />
    </Block>
  )
}
