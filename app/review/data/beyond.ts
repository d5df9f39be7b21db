// Does what is asked for reach further back than what was read?

import type { ReadyChosen } from './use-chosen.ts'

export const beyondIn = ({
  data: { from },
  compared,
  spans,
}: ReadyChosen): 'period' | 'comparison' | null => {
  if (from === null) return null
  if (from > spans.current.from) return 'period'
  return compared !== null && from > compared.from ? 'comparison' : null
}

/** The account is too large: rows are a sample of the newest, and tickets are counted by search beside them. */
export const isSample = (chosen: ReadyChosen): boolean =>
  chosen.data.tickets !== null && beyondIn(chosen) !== null

/** The account is too large, and nothing of the period is read: nobody knows whether there are contacts. */
export const isUnread = ({ data: { from, tickets }, spans }: ReadyChosen): boolean =>
  tickets !== null && from !== null && from >= spans.current.to

/** Search counts whole accounts only. */
export const nothingPicked = ({ choice }: ReadyChosen): boolean =>
  choice.groupId === undefined &&
  choice.brandId === undefined &&
  choice.channel === undefined &&
  choice.organizations === undefined
