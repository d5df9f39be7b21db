// How does a reader get at the lines that a table does not show yet?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'

/** Nothing where none is hidden. */
export const MoreRows = (props: { hidden: number; onMore: () => void }): ReactNode => {
  const t = useText()
  if (props.hidden <= 0) return null
  return (
    <p>
      <TextLink inText onClick={props.onMore}>
        {t('review.more_rows', { count: props.hidden })}
      </TextLink>
    </p>
  )
}
