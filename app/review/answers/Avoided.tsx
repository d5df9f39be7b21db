// How many repeats did answers avoid? A comparison on the same reasons, with its arithmetic open.

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { Cell, Disclosure, End, NameCell, Note, Part, Scroll } from '#app/review/layout.tsx'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'

const Narrow = styled.div`
  max-width: 480px;
`

const toTenths = (value: number): number => Math.round(value * 10) / 10

const Arithmetic = (props: { avoided: AvoidedRepeats; taxonomy: Taxonomy }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const title = t('review.answers.avoided.arithmetic')
  const share = ({ k, n, share: of }: { k: number; n: number; share: number | null }): string =>
    of === null
      ? t('review.answers.terms.unknown')
      : t('review.answers.avoided.share', {
          share: format.percent(of),
          k: format.number(k),
          n: format.number(n),
        })
  const nameOf = (reason: string | null): string =>
    reason === null
      ? t('review.answers.avoided.untagged')
      : (props.taxonomy.byValue.get(reason)?.path.join(' › ') ?? reason)
  return (
    <Disclosure>
      <summary>{title}</summary>
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
            {props.avoided.reasons.map((one) => (
              <Table.Row key={one.reason ?? ''}>
                <NameCell scope="row">{nameOf(one.reason)}</NameCell>
                <Cell>{format.number(one.uses)}</Cell>
                <Cell>{share(one.without)}</Cell>
                <Cell>{share(one.with)}</Cell>
                <Cell>{format.number(toTenths(one.avoided))}</Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Scroll>
    </Disclosure>
  )
}

export const AvoidedPart = (props: { avoided: AvoidedRepeats; taxonomy: Taxonomy }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { estimate, reasons, notComparable, worked } = props.avoided
  return (
    <Part aria-labelledby="answers-avoided">
      <h3 id="answers-avoided">{t('review.answers.avoided.title')}</h3>
      <Note>{t('review.answers.avoided.what')}</Note>
      <Narrow>
        <Figure
          name={t('review.answers.avoided.name')}
          value={estimate === null ? null : format.number(toTenths(estimate.avoided))}
          {...(estimate === null
            ? {}
            : {
                range: [
                  format.number(toTenths(estimate.interval.low)),
                  format.number(toTenths(estimate.interval.high)),
                ] as const,
              })}
          n={worked.n - notComparable}
          of={worked.n}
          definitionId="answers_avoided"
        >
          <Small>{t('review.answers.avoided.not_causal')}</Small>
          {notComparable > 0 ? (
            <Small>{t('review.answers.avoided.not_comparable', { count: notComparable })}</Small>
          ) : null}
        </Figure>
      </Narrow>
      {reasons.length > 0 ? <Arithmetic {...props} /> : null}
    </Part>
  )
}
