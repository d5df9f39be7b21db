// Is this ticket in the quiet sample, where suggestions wait to be asked for?

import { isInSample } from './hash.ts'
import type { Settings } from './settings.ts'
import { parseOurTags } from './tags/parse.ts'

/**
 * Drawn once: what the ticket's own tags say holds, whatever the share became since. A new ticket has no id to draw by,
 * and without our tags nobody could compare.
 */
export function isQuiet(
  ticket: { id: number | null; tags: readonly string[] },
  { quietSamplePercent, featuresOff }: Pick<Settings, 'quietSamplePercent' | 'featuresOff'>,
): boolean {
  if (ticket.id === null || featuresOff.includes('tags')) return false
  const { stamped, state } = parseOurTags(ticket.tags, ticket.id)
  return stamped ? state.quiet : isInSample(quietSamplePercent, 'quiet', ticket.id)
}
