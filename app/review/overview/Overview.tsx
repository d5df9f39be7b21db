// What changed, can it be believed, and where should a lead look next?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { SummaryProps } from '#app/review/summary/Summary.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { Figures } from './Figures.tsx'

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
  return <Figures {...props} />
}

const anyIn = ({ contacts, solved }: ReadyChosen): boolean => contacts.rows.length + solved.rows.length > 0

export const Overview = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  return (
    <section aria-label={t('review.tabs.overview')}>
      <Hidden as="h2">{t('review.tabs.overview')}</Hidden>
      <DataFrame
        place={place}
        go={go}
        action={(chosen) =>
          place.detail === SUMMARY || !anyIn(chosen) ? null : (
            <Button size="small" onClick={() => go({ detail: SUMMARY })}>
              {t('review.summary.open')}
            </Button>
          )
        }
      >
        {(chosen) => (anyIn(chosen) ? <Shown place={place} go={go} chosen={chosen} /> : null)}
      </DataFrame>
    </section>
  )
}
