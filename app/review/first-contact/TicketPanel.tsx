// Which tickets stand behind the figure that was pressed?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Aside } from '#app/review/Aside.tsx'
import { TicketRows } from '#app/review/data/TicketRows.tsx'
import type { Judged } from '#domain/review/measures/judged.ts'

/** Keyed by what it lists: it takes the focus when it opens. */
export const TicketPanel = (props: {
  name: string
  rows: Uint32Array
  judged: Judged
  onClose: () => void
}): ReactNode => {
  const t = useText()
  return (
    <Aside title={t('review.tickets.title', { label: props.name })} over={1399} onClose={props.onClose}>
      <TicketRows rows={props.rows} judged={props.judged} />
    </Aside>
  )
}
