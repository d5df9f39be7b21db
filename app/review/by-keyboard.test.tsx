// Can a lead correct, import, try out and print without a mouse, and does the focus stay where the work is?

import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AUDITED, LONG, openAudit } from '#test/audit.tsx'
import { focusedName, inFront, keepsFocus, pressBy, tabTo } from '#test/by-keyboard.ts'
import { renderScreen } from '#test/render.tsx'
import { openSection, storedVersions } from '#test/settings.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { Review } from './Review.tsx'

beforeEach(() => {
  history.replaceState(null, '', '#')
  inFront()
})

const button = (name: string | RegExp) => () => screen.findByRole('button', { name }, LONG)

describe('without a mouse', () => {
  it('a tag is corrected, and the correction taken back', async () => {
    history.replaceState(null, '', AUDITED)
    const { user, world } = await openAudit()
    const tags = () => world.tickets.get(103)?.tags
    const before = tags()
    await tabTo(user, /^Ticket numbers/)
    await user.keyboard('103')
    await pressBy(user, /^Preview 1 correction$/, () =>
      screen.findByRole('table', { name: 'What will change' }),
    )
    await tabTo(user, /^Reason for all of them/)
    await user.keyboard('sign in{Enter}')
    await keepsFocus('choosing the reason')
    await pressBy(user, /^Correct 1 ticket$/, () => screen.findByText('Corrected: #103.', undefined, LONG))
    await waitFor(() => expect(tags()).toEqual(['account__sign_in']))
    await pressBy(user, /^Undo the correction of ticket 103$/, () =>
      waitFor(() => expect(tags()).toEqual(before), LONG),
    )
    await waitFor(
      () => expect(screen.queryByRole('button', { name: /^Undo the correction/ })).toBeNull(),
      LONG,
    )
    await new Promise((resolve) => setTimeout(resolve, 250))
    await keepsFocus('the undoing')
  })

  it('a file is taken over, a change tried on past contacts, saved and exported', async () => {
    const door = await openSection('file')
    const { user } = door
    await tabTo(user, /^Or paste its text/)
    await user.paste('{"settings":{"guardPolicy":"block"}}')
    await pressBy(user, /^Take over this text$/, () => screen.findByText('Taken over as unsaved changes'))
    await tabTo(user, /^General$/, true)
    await user.keyboard('{Enter}')
    await screen.findByLabelText(/^When a ticket is solved without a reason/)
    await keepsFocus('the section')
    await pressBy(user, /^Preview on past contacts$/, () =>
      screen.findByRole('table', { name: 'Solves that the guard would have stopped' }, LONG),
    )
    await pressBy(user, /^Save$/, () => screen.findByText(/Saved as version 1/))
    expect(storedVersions(door)[0]?.body).toMatchObject({ guardPolicy: 'block' })
  })

  it('the summary is opened, printed or copied, and left', async () => {
    history.replaceState(null, '', '#/overview/last_12_weeks')
    const { user } = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin })
    await screen.findByText('All tickets read', undefined, LONG)
    await button('Weekly summary to print')()
    await pressBy(user, /^Weekly summary to print$/, () =>
      screen.findByRole('article', { name: /^Weekly summary/ }, LONG),
    )
    window.print = () => undefined
    await pressBy(user, /^Print or save as PDF$/, () => screen.findByText(/does not let this page print/), {
      back: true,
    })
    await pressBy(user, /^Back to the overview$/, () => screen.findByRole('group', { name: 'Contacts' }), {
      back: true,
    })
    expect(within(document.body).queryByRole('article')).toBeNull()
    expect(focusedName()).not.toBe('')
  })
})
