// How does one get from a figure to where the team enters what it rests on?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import type { Place } from '#app/review/place.ts'

/** What can be entered, and the section of the settings that it is entered in. */
const SECTIONS = {
  ...{ costs: 'economy', shares: 'economy', chain: 'economy', series: 'series' },
  ...{ values: 'health' },
} as const
export type Entered = keyof typeof SECTIONS

export type Go = (change: Partial<Place>) => void

export const ToSettings = ({ what, go }: { what: Entered; go: Go }): ReactNode => {
  const t = useText()
  return (
    <TextLink inText onClick={() => go({ tab: 'settings', section: SECTIONS[what] })}>
      {t(`review.money.enter.${what}`)}
    </TextLink>
  )
}
