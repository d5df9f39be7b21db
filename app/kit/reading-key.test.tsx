import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { readingKey } from './reading-key.ts'

it.each([
  ['ltr', ['ArrowRight', 'ArrowLeft', 'ArrowDown']],
  ['rtl', ['ArrowLeft', 'ArrowRight', 'ArrowDown']],
])('arrows go on and back as a page of %s is read', async (direction, expected) => {
  const pressed: string[] = []
  render(
    <div style={{ direction: direction as 'ltr' | 'rtl' }}>
      <button type="button" onKeyDown={(event) => pressed.push(readingKey(event))}>
        {direction}
      </button>
    </div>,
  )
  screen.getByRole('button').focus()
  await userEvent.setup().keyboard('{ArrowRight}{ArrowLeft}{ArrowDown}')
  expect(pressed).toEqual(expected)
})
