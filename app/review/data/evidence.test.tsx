import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'

const PERIOD = 'last_12_weeks'
const read = () => screen.findByText('All tickets read', undefined, { timeout: 8000 })
const opened = (name: string): string =>
  screen.getByRole('region', { name: `Definition: ${name}` }).textContent ?? ''

beforeEach(() => history.replaceState(null, '', '#'))

describe('every figure', () => {
  it.each(['overview', 'first_contact', 'answers', 'customers', 'audit'])(
    'of %s says how well its tickets are known',
    async (tab) => {
      history.replaceState(null, '', `#/${tab}/${PERIOD}`)
      const { user } = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin })
      await read()
      // By what it controls, not by roles: a page of twenty figures is searched in no time.
      const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-label^="Definition: "]')]
      expect(buttons.length).toBeGreaterThan(2)
      for (const button of buttons) {
        await user.click(button)
        const text = document.getElementById(button.getAttribute('aria-controls') ?? '')?.textContent
        expect(text, button.ariaLabel ?? '').toMatch(
          /tickets are known(It rests on no ticket here|Of \d+ tickets?: .*%)|Not from tickets|no ticket of it is read/,
        )
      }
    },
  )

  // By hand: the twelve weeks hold 102 to 109; metrics were read of all, the sidebar has seen no conversation.
  it('counts each ticket at its best', async () => {
    history.replaceState(null, '', `#/overview/${PERIOD}`)
    const { user } = await renderScreen(<Review />, { location: 'nav_bar' })
    await read()
    await user.click(screen.getByRole('button', { name: 'Definition: Contacts' }))
    expect(opened('Contacts')).toContain(
      'Of 8 tickets: 0 (0%) with what was written, 8 (100%) with Zendesk’s metrics, 0 (0%) by fields and tags alone',
    )
    await user.click(screen.getByRole('button', { name: 'Definition: Covered by a reason' }))
    expect(opened('Covered by a reason')).toContain('Of 5 tickets: ')
    await user.click(screen.getByRole('button', { name: 'Tickets: Covered by a reason' }))
    const list = within(screen.getByRole('region', { name: 'Tickets: Covered by a reason' }))
    expect(await list.findAllByRole('button', { name: /^Open ticket #10[2-5]:/ })).toHaveLength(4)
  })
})
