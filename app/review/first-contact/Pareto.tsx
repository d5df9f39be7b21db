// What kept issues from being resolved at first contact, by how many or by what their further contacts cost?

import { Field, Radio } from '@zendeskgarden/react-forms'
import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { BodyRow, Cell, End, NameCell, Note, Part, Start, WideCell } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { cumulated } from '#domain/review/measures/cumulated.ts'
import type { Pareto } from '#domain/review/measures/inhibitors.ts'
import { Count, type Lists, listOf } from './Count.tsx'
import { paretoCsv } from './csv-rows.ts'
import { WEIGHTS, type Weight } from './detail.ts'
import { useInhibitorName } from './words.ts'

const Choices = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.md};
  margin: 0;
  padding: 0;
  border: 0;
  & > legend { float: inline-start; margin-inline-end: ${({ theme }) => theme.space.md}; padding: 0; }
`

/** What was not stated is hatched: it is no cause. */
const Track = styled.span<{ $stated: boolean }>`
  display: block;
  height: 12px;
  border-radius: 2px;
  background: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  & > span {
    display: block;
    height: 100%;
    min-width: 2px;
    border-radius: 2px;
    forced-color-adjust: none;
    background: ${({ theme, $stated }) => {
      const colour = getColor({ theme, variable: 'foreground.primary' })
      const pale = getColor({ theme, variable: 'foreground.subtle' })
      return $stated ? colour : `repeating-linear-gradient(45deg, ${pale} 0 2px, transparent 2px 6px)`
    }};
  }
`

const Weighing = (props: { weight: Weight; onChoose: (weight: Weight) => void }): ReactNode => {
  const t = useText()
  const name = useId()
  return (
    <Choices>
      <legend>{t('review.first_contact.pareto.weigh')}</legend>
      {WEIGHTS.map((weight) => (
        <Field key={weight}>
          <Radio name={name} checked={weight === props.weight} onChange={() => props.onChoose(weight)}>
            <Field.Label isRegular>{t(`review.first_contact.pareto.by_${weight}`)}</Field.Label>
          </Radio>
        </Field>
      ))}
    </Choices>
  )
}

const Bars = (props: ParetoProps & { pareto: Pareto }): ReactNode => {
  const format = useFormat()
  const nameOf = useInhibitorName()
  const money = useMoney()
  const { pareto, weight, priced, lists } = props
  const weights = cumulated(pareto, weight)
  const written = money.alike(pareto.bars.map(({ cost }) => cost.money.high))
  const most = Math.max(...weights.map((bar) => bar.weight), 0)
  const share = (part: number | null | undefined): string => (part == null ? '–' : format.percent(part))
  return (
    <Table.Body>
      {pareto.bars.map(({ inhibitor, issues, cost }, at) => {
        const bar = weights[at]
        const name = nameOf(inhibitor)
        return (
          <BodyRow key={name}>
            <NameCell scope="row">{name}</NameCell>
            <WideCell>
              <Track $stated={inhibitor !== null} aria-hidden="true">
                <span style={{ width: `${most === 0 ? 0 : ((bar?.weight ?? 0) / most) * 100}%` }} />
              </Track>
            </WideCell>
            <Cell>
              <Count
                count={issues}
                label={name}
                of={listOf('inhibited', { inhibitor: inhibitor ?? '' })}
                lists={lists}
              />
            </Cell>
            {priced ? <Cell>{written.range(cost.money)}</Cell> : null}
            <Cell>{share(bar?.share)}</Cell>
            <Cell>{share(bar?.cumulative)}</Cell>
          </BodyRow>
        )
      })}
    </Table.Body>
  )
}

export interface ParetoProps {
  pareto: Pareto
  weight: Weight
  /** Whether the team said what a contact costs. */
  priced: boolean
  /** Asked in one of so many cases. */
  askedOneIn: number
  lists: Lists
  go: Go
  onWeigh: (weight: Weight) => void
}

export const ParetoPart = (props: ParetoProps): ReactNode => {
  const t = useText()
  const nameOf = useInhibitorName()
  const csvTitle = useCsvTitle()
  const { pareto, priced, askedOneIn } = props
  const title = t('review.first_contact.pareto.title')
  return (
    <Part aria-labelledby="first-contact-pareto">
      <h3 id="first-contact-pareto">{title}</h3>
      <Note>{t('review.first_contact.pareto.what')}</Note>
      {pareto.issues === 0 ? (
        <p>{t('review.first_contact.pareto.none')}</p>
      ) : (
        <>
          <p>
            {t('review.first_contact.pareto.answered', { answered: pareto.answered, count: pareto.issues })}
          </p>
          {askedOneIn > 1 ? (
            <Note>{t('review.first_contact.pareto.asked', { count: askedOneIn })}</Note>
          ) : null}
          {priced ? (
            <Weighing weight={props.weight} onChoose={props.onWeigh} />
          ) : (
            <Note>
              {t('review.first_contact.pareto.no_costs')} <ToSettings what="costs" go={props.go} />
            </Note>
          )}
          <CsvButton
            name={t('review.first_contact.pareto.file')}
            rows={() => paretoCsv(pareto, props.weight, priced, nameOf, csvTitle)}
          />
          <Scroll>
            <Table isReadOnly size="small" style={{ minWidth: 640, maxWidth: 1000 }}>
              <Table.Caption>
                <Hidden>{title}</Hidden>
              </Table.Caption>
              <Table.Head>
                <Table.HeaderRow>
                  <Start scope="col" width="26%">
                    {t('review.first_contact.pareto.inhibitor')}
                  </Start>
                  <Start scope="col">
                    <Hidden>{t('review.first_contact.pareto.bar')}</Hidden>
                  </Start>
                  <End scope="col" width="11%">
                    {t('review.first_contact.pareto.issues')}
                  </End>
                  {priced ? (
                    <End scope="col" width="14%">
                      {t('review.first_contact.pareto.cost')}
                    </End>
                  ) : null}
                  <End scope="col" width="12%">
                    {t('review.first_contact.pareto.share')}
                  </End>
                  <End scope="col" width="13%">
                    {t('review.first_contact.pareto.cumulative')}
                  </End>
                </Table.HeaderRow>
              </Table.Head>
              <Bars {...props} />
            </Table>
          </Scroll>
        </>
      )}
    </Part>
  )
}
