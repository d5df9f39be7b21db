// What changed, can it be believed, and where should a lead look next?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Hidden, Row } from '#app/kit/text.tsx'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { Both, ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { SummaryProps } from '#app/review/summary/Summary.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { overviewOf } from '#domain/review/measures/overview.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { CoverageBlock } from './CoverageBlock.tsx'
import { ProductBlock } from './ProductBlock.tsx'
import type { BlockProps } from './parts.tsx'
import { SavingsBlock } from './SavingsBlock.tsx'
import { TeamBlock } from './TeamBlock.tsx'

const Blocks = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.lg};
`

const figuresOf = ({ data }: ReadyChosen, { contacts, solved }: Both, period: Stretch) =>
  overviewOf({
    ...{ judged: data.judged, taxonomy: data.taxonomy, period },
    ...{ contacts: contacts.rows, solved: solved.rows },
    ...{ costs: null, cost: null, series: null },
  })

const Figures = ({ chosen }: { chosen: ReadyChosen }): ReactNode => {
  const now = useMemo(() => figuresOf(chosen, chosen, chosen.spans.current), [chosen])
  const before = useMemo(
    () => (chosen.before && chosen.compared ? figuresOf(chosen, chosen.before, chosen.compared) : null),
    [chosen],
  )
  const props: BlockProps = { chosen, now, before }
  return (
    <Blocks>
      <CoverageBlock {...props} />
      <TeamBlock {...props} />
      <ProductBlock {...props} />
      <SavingsBlock {...props} />
    </Blocks>
  )
}

/** What the address says where the summary is shown. */
const SUMMARY = 'summary'

const Shown = (props: SummaryProps): ReactNode => {
  const t = useText()
  if (props.place.detail === SUMMARY)
    return (
      <Late<SummaryProps>
        name={t('review.summary.title')}
        lines={8}
        load={async () => (await import('#app/review/summary/Summary.tsx')).Summary}
      >
        {(Summary) => <Summary {...props} />}
      </Late>
    )
  return (
    <>
      <Row>
        <Button size="small" onClick={() => props.go({ detail: SUMMARY })}>
          {t('review.summary.open')}
        </Button>
      </Row>
      <Figures chosen={props.chosen} />
    </>
  )
}

export const Overview = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  return (
    <section aria-label={t('review.tabs.overview')}>
      <Hidden as="h2">{t('review.tabs.overview')}</Hidden>
      <DataFrame place={place} go={go}>
        {(chosen) =>
          chosen.contacts.rows.length + chosen.solved.rows.length === 0 ? null : (
            <Shown place={place} go={go} chosen={chosen} />
          )
        }
      </DataFrame>
    </section>
  )
}
