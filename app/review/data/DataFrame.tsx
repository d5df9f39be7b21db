// What stands around a tab's figures: the pickers, how far the reading is, and what is said where there are none?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Place } from '#app/review/place.ts'
import { useDates } from '#app/review/reasons/words.ts'
import { beyondIn, isUnread } from './beyond.ts'
import { FrameContext } from './frame.ts'
import { Pickers } from './Pickers.tsx'
import { Figures } from './picked.tsx'
import { Notices, Reading } from './Reading.tsx'
import { type ChosenState, type ReadyChosen, useChosen } from './use-chosen.ts'

const Whole = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
`

/** Of which days, and how far they are read; at the end of it what can be done with them. */
const Told = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.md};
`

const Days = ({ state }: { state: ChosenState }): ReactNode => {
  const t = useText()
  const { range } = useDates(state.data.zone)
  const { spans } = state
  if (spans === null) return null
  const period = range(spans.current)
  const compared = state.choice === null ? null : state.compared
  return (
    <Small>
      {compared === null
        ? period
        : t(spans.running ? 'review.running' : 'review.compared', { period, before: range(compared) })}
    </Small>
  )
}

/** `children` are drawn with what was chosen, as soon as there is a contact to show, and while further ones arrive. */
export const DataFrame = (props: {
  place: Place
  go: (change: Partial<Place>) => void
  children: (chosen: ReadyChosen) => ReactNode
  /** What can be done with all of it. */
  action?: (chosen: ReadyChosen) => ReactNode
}): ReactNode => {
  const t = useText()
  const { place, go } = props
  const state = useChosen(place)
  const { data } = state
  const ready = state.choice === null ? null : state
  return (
    <Whole>
      <Pickers place={place} go={go} state={state} />
      <Told>
        <div>
          <Days state={state} />
          <Reading data={data} />
        </div>
        {ready ? props.action?.(ready) : null}
      </Told>
      <Notices data={data} beyond={ready ? beyondIn(ready) : null} go={go} />
      {state.spans === null ? (
        <p role="status">{t('review.no_period')}</p>
      ) : (
        <PanelBody name={t('review.data.name')} state={data.state} lines={8}>
          {() =>
            ready ? (
              <FrameContext.Provider value={ready}>
                <Figures shown={place}>
                  {ready.contacts.found === 0 && ready.solved.found === 0 && !isUnread(ready) ? (
                    <Alert type="info">
                      {t(data.progress ? 'review.data.none_yet' : 'review.data.none')}
                    </Alert>
                  ) : null}
                  {props.children(ready)}
                </Figures>
              </FrameContext.Provider>
            ) : null
          }
        </PanelBody>
      )}
    </Whole>
  )
}
