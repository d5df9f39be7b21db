// Which reason does this contact have? Suggestions, the whole tree, or what is chosen already.

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { Small, Stack } from '#app/kit/text.tsx'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { ChosenReason } from './ChosenReason.tsx'
import { NewerReason } from './NewerReason.tsx'
import { Suggestions } from './Suggestions.tsx'
import type { FieldSetter } from './set-fields.ts'
import { reasonName } from './words.ts'

const Picker = lazy(async () => ({ default: (await import('./Picker.tsx')).Picker }))

export interface ChooseReasonProps {
  taxonomy: Taxonomy
  suggestions: readonly ReasonSuggestion[]
  /** Where suggestions wait to be asked for: asks for them. */
  onShow: (() => void) | null
  /** Values that this customer's contacts had, most frequent first. */
  usedMost: readonly string[]
  value: string | null
  /** The value came over from the ticket before this one, and nobody has confirmed it yet. */
  inherited: boolean
  /** What the conversation speaks for since the value was chosen. */
  newer: ReasonSuggestion | null
  keep: () => void
  setter: FieldSetter
}

/** Milliseconds in which a choice is taken by the host. */
const SETTLING = 2_000

export const ChooseReason = (props: ChooseReasonProps): ReactNode => {
  const { taxonomy, setter } = props
  const t = useText()
  const [picking, setPicking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const value = setter.pending === undefined ? props.value : setter.pending
  const keepsFocus = useRef(0)
  const focusOpener = () => box.current?.querySelector<HTMLElement>('[data-opens-picker]')?.focus()
  const close = () => {
    setPicking(false)
    keepsFocus.current = performance.now() + SETTLING
    // The button that opened the picker is back only after the next paint.
    requestAnimationFrame(focusOpener)
  }
  // While a choice settles, the button with the focus may be replaced by another, which then takes it over: with the
  // paint, which lays the page out anyway.
  useEffect(() => {
    if (performance.now() >= keepsFocus.current) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusOpener()
    })
    return () => cancelAnimationFrame(frame)
  })
  const choose = (next: string | null) => {
    // What was pressed goes away with the choice, and must not take the focus with it.
    const held = box.current?.contains(document.activeElement) ?? false
    setter.set(next)
    if (picking || held) close()
  }
  return (
    <Stack ref={box}>
      {value === null ? null : (
        <ChosenReason
          taxonomy={taxonomy}
          value={value}
          inherited={props.inherited && setter.pending === undefined}
          actions={{
            onKeep: props.keep,
            onChange: () => setPicking(!picking),
            onClear: () => choose(null),
          }}
        />
      )}
      {props.newer === null || picking ? null : (
        <NewerReason taxonomy={taxonomy} value={props.newer.value} onChoose={choose} />
      )}
      {value === null && !picking ? (
        <Suggestions
          taxonomy={taxonomy}
          suggestions={props.suggestions}
          onShow={props.onShow}
          onChoose={choose}
          onSearch={() => setPicking(true)}
        />
      ) : null}
      {picking ? (
        <Suspense fallback={<Loading name={t('reason.results')} lines={8} />}>
          <Picker
            taxonomy={taxonomy}
            usedMost={props.usedMost}
            chosen={value}
            onChoose={choose}
            onClose={close}
          />
        </Suspense>
      ) : null}
      {setter.refused === undefined ? null : (
        <Small role="alert">
          {t('reason.not_set', {
            reason: setter.refused === null ? '–' : reasonName(taxonomy, setter.refused),
          })}
        </Small>
      )}
    </Stack>
  )
}
