// What does a lead print on Monday, or send to those who never open this page?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useMemo, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Row } from '#app/kit/text.tsx'
import { CopyText } from '#app/review/CopyText.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { type Economy, useEconomy } from '#app/review/data/use-economy.ts'
import { CurrencyContext, currencyOf } from '#app/review/money/currency.ts'
import type { Place } from '#app/review/place.ts'
import { printPage } from '#app/review/print/print-page.ts'
import { useSpikes } from '#app/review/reasons/contacts/use-spikes.ts'
import { costsOf } from '#domain/review/measures/cost.ts'
import { useFirstContact, useInhibitors } from './first-contact.ts'
import { useHeadline } from './headline.ts'
import { useAccuracy, useFixes } from './kept.ts'
import { matureContacts } from './mature.ts'
import { useFixFirst, useTopReasons, useUnusual } from './reasons.ts'
import { Sheet } from './Sheet.tsx'
import { type SummaryTable, textOf } from './table.ts'
import { useLines } from './use-lines.ts'

export interface SummaryProps {
  place: Place
  go: (change: Partial<Place>) => void
  chosen: ReadyChosen
}

const Whole = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.md};
`

const Text = styled.div`
  max-width: 880px;
  @media print { display: none; }
`

const TEXT_ROWS = 12

type Priced = SummaryProps & { economy: Economy }

const useTables = ({ chosen, place, economy }: Priced): readonly SummaryTable[] => {
  const { judged } = chosen.data
  const costs = useMemo(
    () => (economy.costs === null ? null : costsOf(judged, economy.costs)),
    [judged, economy.costs],
  )
  const mature = useMemo(() => matureContacts(chosen), [chosen])
  const state = useSpikes(chosen.data)
  return [
    useHeadline(chosen, economy, place),
    useUnusual(chosen, state),
    useTopReasons(chosen, mature),
    useFixFirst(chosen, economy, costs),
    useFirstContact(chosen, mature),
    useInhibitors(chosen, mature),
    useFixes(chosen, state.kind === 'ready' ? state.spikes : null, costs),
    useAccuracy(chosen.data.zone),
  ]
}

const Told = (props: Priced): ReactNode => {
  const t = useText()
  const [shown, setShown] = useState<'asked' | 'no_print' | null>(null)
  const title = t('review.summary.title')
  const lines = useLines(props)
  const tables = useTables(props)
  const text =
    shown === null ? '' : textOf({ title, lines, tables }, (name, value) => t('panel.named', { name, value }))
  const print = async () => {
    if (!(await printPage())) setShown('no_print')
  }
  return (
    <Whole>
      <Row>
        <Button size="small" isBasic onClick={() => props.go({ detail: null })}>
          {t('review.summary.back')}
        </Button>
        <Button size="small" isPrimary onClick={print}>
          {t('review.summary.print')}
        </Button>
        <Button
          size="small"
          aria-expanded={shown !== null}
          onClick={() => setShown(shown === null ? 'asked' : null)}
        >
          {t(shown === null ? 'review.summary.as_text' : 'review.summary.close_text')}
        </Button>
      </Row>
      {shown === null ? null : (
        <Text>
          {shown === 'no_print' ? (
            <Alert type="info" role="status">
              {t('review.summary.no_print')}
            </Alert>
          ) : null}
          <CopyText key={text} label={t('review.summary.text')} text={text} rows={TEXT_ROWS} />
        </Text>
      )}
      <Sheet title={title} lines={lines} tables={tables} />
    </Whole>
  )
}

export const Summary = (props: SummaryProps): ReactNode => {
  const economy = useEconomy()
  return (
    <CurrencyContext.Provider value={currencyOf(economy)}>
      <Told {...props} economy={economy} />
    </CurrencyContext.Provider>
  )
}
