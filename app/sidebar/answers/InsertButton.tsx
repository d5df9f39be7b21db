// How is an answer put into the reply? The link at one click, other ways in a menu beside it.

import { Button, ChevronButton, SplitButton } from '@zendeskgarden/react-buttons'
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { PanelBoundary } from '#app/kit/PanelBoundary.tsx'
import type { MenuEntry } from './InsertMenu.tsx'

const InsertMenu = lazy(async () => ({ default: (await import('./InsertMenu.tsx')).InsertMenu }))

/** Three answers stand one under the other: lower than a button that stands alone. */
export const Insert = styled(Button)`
  height: 26px;
  padding: 0 10px;
  line-height: 24px;
`

const More = styled(ChevronButton)`
  width: 26px;
  min-width: 26px;
  height: 26px;
`

const Lines = styled.div`
  flex-basis: 100%;
  order: 1;
`

/** In a row that wraps: the menu takes a line of its own under it. */
export const InsertButton = (props: {
  title: string
  entries: readonly MenuEntry[]
  onInsert: () => void
}): ReactNode => {
  const t = useText()
  const id = useId()
  const more = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { title } = props
  const close = (back: boolean) => {
    setOpen(false)
    if (back) more.current?.focus()
  }
  const name = t('answers.more_ways', { title })
  return (
    <>
      <SplitButton>
        <Insert size="small" aria-label={t('answers.insert_named', { title })} onClick={props.onInsert}>
          {t('answers.insert')}
        </Insert>
        <More
          ref={more}
          size="small"
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            setOpen(true)
          }}
        />
      </SplitButton>
      {open ? (
        <Lines>
          <PanelBoundary name={name}>
            <Suspense fallback={null}>
              <InsertMenu id={id} name={name} entries={props.entries} onClose={close} />
            </Suspense>
          </PanelBoundary>
        </Lines>
      ) : null}
    </>
  )
}
