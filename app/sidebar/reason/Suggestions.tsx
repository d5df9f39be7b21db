// Which reasons does the customer's text point to? At most three, one click or one key away.

import { type ReactNode, useEffect, useRef } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { useCalibration } from './day-stats.ts'
import { Key } from './Key.tsx'
import { reasonName } from './words.ts'

/** Some hundred checked ones tell no single per cent, and none that a suggestion is always or never right. */
const STEPS = 20
const inSteps = (share: number): number => Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS))) / STEPS

/** What stands on a chip in place of its word, and what it rests on. */
interface Figure {
  share: string
  because: string
}

/** None where too few first suggestions were checked: then words stand. */
const useFigures = (suggestions: readonly ReasonSuggestion[]): readonly Figure[] => {
  const t = useText()
  const format = useFormat()
  const row = useCalibration().of(suggestions.map(({ probability }) => probability))
  if (row === null) return []
  const { first, left } = row
  const share = format.percent(inSteps(first.share))
  return [
    { share, because: t('reason.right_share', { share, count: first.of }) },
    ...left.map((one) => {
      const rounded = Math.floor(one * STEPS) / STEPS
      const further = rounded > 0 ? format.percent(rounded) : `<${format.percent(1 / STEPS)}`
      return { share: further, because: t('reason.left_share', { share: further, first: share }) }
    }),
  ]
}

export const Suggestions = (props: {
  taxonomy: Taxonomy
  suggestions: readonly ReasonSuggestion[]
  /** Where they wait to be asked for: asks for them. */
  onShow: (() => void) | null
  onChoose: (value: string) => void
  onSearch: () => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const figures = useFigures(props.suggestions)
  const { onShow } = props
  const none = props.suggestions.length === 0
  const row = useRef<HTMLDivElement>(null)
  const waited = useRef(onShow !== null)
  // The button that showed them is gone: the focus goes to what it showed.
  useEffect(() => {
    if (waited.current && onShow === null) row.current?.focus()
    waited.current = onShow !== null
  }, [onShow])
  return (
    <Stack $gap="xxs">
      {none && onShow === null ? <Small>{t('reason.no_suggestion')}</Small> : null}
      <Row ref={row} tabIndex={-1} role="group" aria-label={t('reason.suggestions')}>
        {onShow === null ? null : <Chip onClick={onShow}>{t('answers.show')}</Chip>}
        {props.suggestions.map(({ value, likelihood, terms }, place) => {
          const figure = figures[place]
          const matched = terms.length > 0 ? [t('reason.matched', { terms: format.list(terms) })] : []
          const right = figure ? [figure.because] : []
          return (
            <Chip
              key={value}
              word={figure?.share ?? t(likelihood === 'likely' ? 'reason.likely' : 'reason.maybe')}
              shortcut={String(place + 1)}
              title={[...matched, ...right].join('\n') || undefined}
              onClick={() => props.onChoose(value)}
            >
              <Key>{place + 1}</Key>
              {reasonName(props.taxonomy, value)}
            </Chip>
          )
        })}
        <Chip opensPicker onClick={props.onSearch}>
          {t(none ? 'reason.search' : 'reason.other_reason')}
        </Chip>
      </Row>
    </Stack>
  )
}
