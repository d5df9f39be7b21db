// What do all the tags of the team add up to, and how is that set up? The page for leads.

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ComponentType, memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { PickedProvider, useShown } from './data/picked.tsx'
import { useKeepReading } from './data/question.ts'
import { FoldProvider } from './Fold.tsx'
import { KeptProvider, useUnsaved } from './kept.tsx'
import { OpenedProvider } from './opened.tsx'
import type { TabName } from './place.ts'
import { Printable } from './print/Printable.tsx'
import { useStatsKeeper } from './stats-keeper.ts'
import { TabBar, tabId, tabPanelId } from './TabBar.tsx'
import { SCREENS, type TabProps } from './tabs.ts'
import { unfoldedWith } from './unfolded.ts'
import { usePlace } from './use-place.ts'

const Page = styled.main`
  max-width: 1440px;
  margin: 0 auto;
  padding: ${({ theme }) => theme.space.md} ${({ theme }) => theme.space.lg} ${({ theme }) => theme.space.xl};
  @media (max-width: 999px) { padding-inline: ${({ theme }) => theme.space.md}; }
  & > h1 {
    margin-bottom: ${({ theme }) => theme.space.xs};
    font-size: ${({ theme }) => theme.fontSizes.xxl};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.xxl};
  }
`

const Leaving = styled(Alert)`
  margin-bottom: ${({ theme }) => theme.space.md};
  & button { margin-top: ${({ theme }) => theme.space.xs}; margin-inline-end: ${({ theme }) => theme.space.xs}; }
`

/** Nothing is lost by going: but who goes may forget that it is not saved. */
const UnsavedWarning = (props: { onStay: () => void; onGo: () => void }): ReactNode => {
  const t = useText()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <Leaving type="warning" role="alert">
      <Alert.Title>{t('review.unsaved.title')}</Alert.Title>
      {t('review.unsaved.text')}
      <div>
        <Button size="small" ref={stay} onClick={props.onStay}>
          {t('review.unsaved.stay')}
        </Button>
        <Button size="small" onClick={props.onGo}>
          {t('review.unsaved.go')}
        </Button>
      </div>
    </Leaving>
  )
}

/** Drawn anew for what it shows, not for what was picked besides. */
const Drawn = memo(function Drawn({ Screen, ...props }: TabProps & { Screen: ComponentType<TabProps> }) {
  return <Screen {...props} />
})

const Tabs = (): ReactNode => {
  const t = useText()
  const [place, go] = usePlace()
  const shown = useShown(place)
  const unsaved = useUnsaved()
  const [wanted, setWanted] = useState<TabName | null>(null)
  const open = useCallback((opened: string | null) => go({ opened }), [go])
  const { tab, unfolded } = place
  const unfold = useCallback(
    (name: string, count: number) => go({ unfolded: unfoldedWith(unfolded, name, count) }),
    [go, unfolded],
  )
  const show = (next: TabName | null) => {
    setWanted(null)
    if (next !== null) go({ tab: next })
  }
  const choose = (next: TabName) => {
    if (next !== tab && unsaved.has(tab)) setWanted(next)
    else show(next)
  }
  return (
    <>
      <TabBar current={tab} unsaved={unsaved} onChoose={choose} />
      {wanted === null || !unsaved.has(tab) ? null : (
        <UnsavedWarning onStay={() => show(null)} onGo={() => show(wanted)} />
      )}
      <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)}>
        <PickedProvider value={place}>
          <Late<TabProps>
            key={shown.tab}
            name={t(`review.tabs.${shown.tab}`)}
            lines={8}
            load={SCREENS[shown.tab]}
          >
            {(Screen) => (
              <OpenedProvider id={shown.opened} onOpen={open}>
                <FoldProvider unfolded={shown.unfolded} onUnfold={unfold}>
                  <Drawn Screen={Screen} place={shown} go={go} />
                </FoldProvider>
              </OpenedProvider>
            )}
          </Late>
        </PickedProvider>
      </div>
    </>
  )
}

export const Review = (): ReactNode => {
  const t = useText()
  useStatsKeeper()
  useKeepReading()
  return (
    <KeptProvider>
      <Printable>
        <Page>
          <h1>{t('review.title')}</h1>
          <Tabs />
        </Page>
      </Printable>
    </KeptProvider>
  )
}
