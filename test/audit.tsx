// How does a test open the audit as a lead, and what did the team's records get?

import { screen } from '@testing-library/react'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import type { World } from '#workspace/world/world.ts'

/** The period that the tests are about. */
export const AUDITED = '#/audit/custom/2026-08-01/2026-09-15'
export const LONG = { timeout: 8000 }

/** The tab at `history`'s address, as an admin unless told otherwise. */
export const openAudit = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  const found = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
  await screen.findByRole('heading', { name: /^(Corrections|Korrekturen)$/ }, LONG)
  return found
}

/** What stands in the team's records of this kind. */
export const records = (world: World, kind: string) =>
  world.customObjects.records('barometer').filter(({ external_id }) => external_id?.startsWith(`${kind}:`))
