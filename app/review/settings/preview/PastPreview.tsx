// Which unsaved changes can be tried on past contacts, before anybody works by them?

import { Button } from '@zendeskgarden/react-buttons'
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react'
import styled, { createGlobalStyle } from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Editor } from '#app/review/settings/draft.ts'
import { topicsOf } from '#domain/review/preview/topics.ts'
import type { PastTables } from './PastTables.tsx'

/** Within the bar at the foot of the page: what is changed stays in sight above it. */
const Box = styled.div`
  max-height: 45vh;
  margin-block: ${({ theme }) => theme.space.xs};
  overflow: auto;
`

/** What the keyboard goes to is never under the opened preview. */
const Above = createGlobalStyle`
  html { scroll-padding-bottom: calc(45vh + 160px); }
`

/** Nothing where no figure of past contacts rests on what was changed. Health has a preview of its own. */
export const PastPreview = ({ editor }: { editor: Editor }): ReactNode => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { changes, sound } = editor
  const topics = useMemo(() => topicsOf(changes.map(({ path }) => path)), [changes])
  if (topics.length === 0) return null
  return (
    <div>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'review.settings.past.close' : 'review.settings.past.open')}
      </Button>
      {open ? (
        <Box role="region" aria-label={t('review.settings.past.title')} tabIndex={0}>
          <Above />
          {sound ? (
            <Late<ComponentProps<typeof PastTables>>
              name={t('review.settings.past.title')}
              lines={6}
              load={async () => (await import('./PastTables.tsx')).PastTables}
            >
              {(Tables) => <Tables editor={editor} topics={topics} />}
            </Late>
          ) : (
            <Small>{t('review.settings.past.faulty')}</Small>
          )}
        </Box>
      ) : null}
    </div>
  )
}
