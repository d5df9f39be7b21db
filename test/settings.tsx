// How does a test open a section of the settings as a lead, and see what was stored?

import { screen } from '@testing-library/react'
import { Review } from '#app/review/Review.tsx'
import type { Settings } from '#domain/settings.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'

/** Opens the section (the first one where it is empty) as an admin, unless told otherwise. */
export const openSection = async (section: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', `#/settings${section === '' ? '' : `/${section}`}`)
  const door = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
  await screen.findByRole('navigation', { name: 'Sections of the settings' })
  return door
}

/** Versions and bodies of the team's record, oldest first. */
export const storedVersions = ({ world }: Screen): { version: number; body: Partial<Settings> }[] =>
  world.customObjects.records('barometer').map(({ custom_object_fields: { version, body } }) => ({
    version: Number(version),
    body: JSON.parse(String(body)),
  }))

export const save = ({ user }: Screen): Promise<void> =>
  user.click(screen.getByRole('button', { name: 'Save' }))
