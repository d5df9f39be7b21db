// How were the organisations seen last whose contract is renewed soon, and what are they worth together?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { BodyRow, Cell, End, NameCell } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import { SEEN_BANDS } from '#domain/review/measures/customers.ts'
import type { Renewals } from '#domain/review/measures/customers-renewals.ts'
import { useWords } from './words.ts'

const Narrow = styled(Table)`
  min-width: 520px;
  max-width: 760px;
`

const COLUMNS = ['organizations', 'worth', 'known'] as const

export const RenewalBands = ({ byBand }: Pick<Renewals, 'byBand'>): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const words = useWords()
  const title = t('review.customers.renewals.by_band')
  const written = money.alike(SEEN_BANDS.map((band) => byBand[band].sum))
  return (
    <>
      <Scroll>
        <Narrow isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.customers.column.seen')}</Table.HeaderCell>
              {COLUMNS.map((name) => (
                <End key={name} scope="col" width="24%">
                  {t(`review.customers.renewals.${name}`)}
                </End>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {SEEN_BANDS.map((band) => {
              const { organizations, known, sum } = byBand[band]
              return (
                <BodyRow key={band}>
                  <NameCell scope="row">{words.band(band)}</NameCell>
                  <Cell>{format.number(organizations)}</Cell>
                  <Cell>{known === 0 ? '–' : written.amount(sum)}</Cell>
                  <Cell>
                    {t('review.customers.renewals.known_of', {
                      n: format.number(known),
                      of: format.number(organizations),
                    })}
                  </Cell>
                </BodyRow>
              )
            })}
          </Table.Body>
        </Narrow>
      </Scroll>
      <CsvButton
        name="renewals-by-band"
        rows={() => [
          [
            t('review.customers.column.seen'),
            ...COLUMNS.map((name) => t(`review.customers.renewals.${name}`)),
          ],
          ...SEEN_BANDS.map((band) => {
            const { organizations, known, sum } = byBand[band]
            return [words.band(band), organizations, known === 0 ? null : sum, known]
          }),
        ]}
      />
    </>
  )
}
