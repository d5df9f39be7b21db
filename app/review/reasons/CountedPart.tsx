// How many tickets came with each reason, where there are more than can be read contact by contact? By search.

import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { nothingPicked } from '#app/review/data/beyond.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { spansOf } from '#domain/review/period.ts'
import { useAsOf } from './as-of.ts'
import { Counted } from './Counted.tsx'
import { Part } from './parts.tsx'
import type { ReasonsTabProps } from './ReasonsTab.tsx'

type Props = ReasonsTabProps & { chosen: ReadyChosen; detail: string }

/** Lists of tickets open in the tab's other view, which is about counts alone: `detail`. */
export const CountedPart = ({ chosen, detail, ...props }: Props): ReactNode => {
  const t = useText()
  const asOf = useAsOf()
  const { place, go } = props
  const { zone } = props.zone
  const spans = useMemo(() => spansOf(place.period, asOf.now, zone), [place.period, asOf.now, zone])
  const own = useMemo(() => ({ ...place, listed: null }), [place])
  if (spans === null) return null
  return (
    <Part title={t('review.reasons')}>
      {nothingPicked(chosen) ? (
        <>
          <Small>
            {t('review.by_reason.counted_all')} {t('review.by_reason.counted_limits')}
          </Small>
          <Counted
            {...props}
            place={own}
            go={(change) => go(change.listed === undefined ? change : { ...change, detail })}
            spans={spans}
            asOf={asOf}
          />
        </>
      ) : (
        <Small>{t('review.by_reason.counted_none')}</Small>
      )}
    </Part>
  )
}
