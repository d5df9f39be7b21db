import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSection, save, storedVersions } from '#test/settings.tsx'

beforeEach(() => history.replaceState(null, '', '#'))

describe('the question of the month', () => {
  it('is written in two languages, with answers, and off until it is switched on', async () => {
    const door = await openSection('question')
    const { user } = door
    await user.click(await screen.findByRole('button', { name: 'Write a question' }))
    expect(screen.getByText(/things to mend before it can be saved/)).toBeTruthy()
    await user.type(screen.getByLabelText('Question (en)'), 'Did you know about scheduling?')
    await user.click(screen.getByRole('button', { name: 'Add language: de' }))
    await user.type(screen.getByLabelText('Question (de)'), 'Kannten Sie die Planung?')
    await user.type(screen.getByLabelText('Answer 1 (en)'), 'Yes')
    await user.type(screen.getByLabelText('Answer 2 (en)'), 'No')
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)[0]?.body.question).toEqual({
      id: '2026-09',
      text: { en: 'Did you know about scheduling?', de: 'Kannten Sie die Planung?' },
      options: [
        { id: 'yes', text: { en: 'Yes' } },
        { id: 'no', text: { en: 'No' } },
      ],
      until: '2026-10-18',
      on: false,
    })
  })

  it('says that it is asked once saved, and afterwards that it is asked', async () => {
    const door = await openSection('question')
    const { user } = door
    await user.click(await screen.findByRole('button', { name: 'Write a question' }))
    for (const [label, text] of [
      ['Question (en)', 'Did you know?'],
      ['Answer 1 (en)', 'Yes'],
      ['Answer 2 (en)', 'No'],
    ] as const) {
      await user.click(screen.getByLabelText(label))
      await user.paste(text)
    }
    await user.click(screen.getByRole('switch', { name: 'Ask it' }))
    expect(screen.getByText(/^Once saved, it is asked until Oct/)).toBeTruthy()
    await save(door)
    expect(await screen.findByText(/^It is asked until Oct/)).toBeTruthy()
    await user.click(screen.getByLabelText('Answer 2 (en)'))
    await user.paste(' thanks')
    expect(screen.getByText(/^Once saved, it is asked until Oct/)).toBeTruthy()
  })
})
