// What became of a correction: what was written where, what was not, and is it in the team's log?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { Corrected, Outcome } from '#app/queries/corrections.ts'

const GROUPS = ['field', 'tag', 'log', 'changed', 'refused', 'gone'] as const
type Group = (typeof GROUPS)[number]

const groupOf = (one: Corrected): Group => (one.kind === 'done' ? one.wrote : one.kind)

const BAD: ReadonlySet<Group> = new Set(['log', 'changed', 'refused', 'gone'])

export const OutcomeNote = ({ outcome }: { outcome: Outcome }): ReactNode => {
  const t = useText()
  const groups = GROUPS.map((group) => ({
    group,
    ids: outcome.tickets.filter((one) => groupOf(one) === group).map(({ ticketId }) => `#${ticketId}`),
  })).filter(({ ids }) => ids.length > 0)
  const isBad = !outcome.logged || groups.some(({ group }) => BAD.has(group))
  return (
    <Alert type={isBad ? 'warning' : 'success'} role="status">
      {groups.map(({ group, ids }) => (
        <p key={group}>
          {t(`review.audit.outcome.${group}`, { count: ids.length, tickets: ids.join(', ') })}
        </p>
      ))}
      {outcome.logged ? null : <p>{t('review.audit.outcome.unlogged')}</p>}
    </Alert>
  )
}
