// How were customers seen last, and does how often they contact us go with it?

import { memo, type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { FREQUENCIES, SEEN_BANDS, STANDINGS } from '#domain/review/measures/customers.ts'
import type { Lists } from './Count.tsx'
import { Matrix } from './Matrix.tsx'
import { frequencyIn, type View } from './view.ts'
import { useWords } from './words.ts'

export const Health = memo(function Health({ view, lists }: { view: View; lists: Lists }): ReactNode {
  const t = useText()
  const words = useWords()
  const { cells, bands } = view.health
  return (
    <Matrix
      id="health"
      title={t('review.customers.health.title')}
      note={t('review.customers.health.what')}
      corner={t('review.customers.health.band')}
      columns={[...STANDINGS.map(words.standing), t('review.customers.all')]}
      plain={1}
      lines={SEEN_BANDS.map((band) => ({
        name: words.band(band),
        cells: [
          ...STANDINGS.map((standing) => (band === 'unseen' ? null : cells[band][standing])),
          bands[band],
        ],
      }))}
      listedOf={(line, at) => ({
        of: 'health',
        band: SEEN_BANDS[line] ?? null,
        standing: STANDINGS[at] ?? null,
      })}
      lists={lists}
    />
  )
})

export const Often = memo(function Often({ view, lists }: { view: View; lists: Lists }): ReactNode {
  const t = useText()
  const words = useWords()
  const counts = useMemo(() => frequencyIn(view), [view])
  return (
    <Matrix
      id="frequency"
      title={t('review.customers.frequency.title')}
      note={t('review.customers.frequency.what')}
      corner={t('review.customers.frequency.contacts')}
      columns={SEEN_BANDS.map(words.band)}
      plain={1}
      lines={FREQUENCIES.map((frequency) => ({
        name: words.frequency(frequency),
        cells: SEEN_BANDS.map((band) =>
          frequency === 'none' && band === 'unseen' ? null : counts[frequency][band],
        ),
      }))}
      listedOf={(line, at) => ({
        of: 'frequency',
        frequency: FREQUENCIES[line] ?? 'one',
        band: SEEN_BANDS[at] ?? null,
      })}
      lists={lists}
    />
  )
})
