// How far do other definitions of the measure lie from ours, on the same contacts?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { BodyRow, Cell, End, NameCell, Note, Part, Start, WideCell } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { FirstContactRate } from '#domain/review/measures/first-contact.ts'
import { type Rate, rateOf, type Variants } from '#domain/review/measures/variants.ts'
import { Count, type Lists, listOf } from './Count.tsx'
import { variantCsv } from './csv-rows.ts'
import { type Listed, VARIANTS } from './detail.ts'
import { RateBar } from './RateBar.tsx'

const Line = (props: {
  name: 'ours' | (typeof VARIANTS)[number]
  of: Listed['of']
  rate: Rate
  lists: Lists
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { rate, of } = props
  const name = t(`review.first_contact.variants.${props.name}`)
  return (
    <BodyRow>
      <NameCell scope="row">{name}</NameCell>
      <WideCell>
        {rate.share === null ? (
          <Subtle>{t('review.first_contact.none_mature')}</Subtle>
        ) : (
          <RateBar share={rate.share} interval={rate.interval} />
        )}
      </WideCell>
      <Cell>
        <Count count={rate.k} label={name} of={listOf(of)} lists={props.lists} />
      </Cell>
      <Cell>{format.number(rate.n)}</Cell>
      <WideCell>
        <Subtle>{t(`review.first_contact.variants.${props.name}_is`)}</Subtle>
      </WideCell>
    </BodyRow>
  )
}

export const VariantTable = (props: {
  rate: FirstContactRate
  variants: Variants
  lists: Lists
}): ReactNode => {
  const t = useText()
  const csvTitle = useCsvTitle()
  const { variants, lists } = props
  const { yes, no } = props.rate
  const title = t('review.first_contact.variants.title')
  const ours = rateOf(yes, yes + no)
  const rows = () =>
    variantCsv(
      [
        [t('review.first_contact.variants.ours'), ours],
        ...VARIANTS.map((name) => [t(`review.first_contact.variants.${name}`), variants[name]] as const),
      ],
      csvTitle,
    )
  return (
    <Part aria-labelledby="first-contact-variants">
      <h3 id="first-contact-variants">{title}</h3>
      <Note>{t('review.first_contact.variants.what')}</Note>
      <Scroll>
        <Table isReadOnly size="small" style={{ minWidth: 900 }}>
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Start scope="col" width="17%">
                {t('review.first_contact.variants.name')}
              </Start>
              <Start scope="col" width="28%">
                {t('review.first_contact.variants.share')}
              </Start>
              <End scope="col" width="8%">
                {t('review.first_contact.variants.k')}
              </End>
              <End scope="col" width="8%">
                {t('review.first_contact.variants.n')}
              </End>
              <Start scope="col">{t('review.first_contact.variants.is')}</Start>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            <Line name="ours" of="yes" rate={ours} lists={lists} />
            {VARIANTS.map((name) => (
              <Line key={name} name={name} of={name} rate={variants[name]} lists={lists} />
            ))}
          </Table.Body>
        </Table>
      </Scroll>
      <CsvButton name="first-contact-definitions" rows={rows} />
      {variants.untouched > 0 ? (
        <Note>{t('review.first_contact.variants.untouched', { count: variants.untouched })}</Note>
      ) : null}
    </Part>
  )
}
