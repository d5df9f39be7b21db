// What does the page give as a file, and how does it stay where it is while a test takes one?

import { screen } from '@testing-library/react'

/** Browsers save what such a link leads to; happy-dom would go there. */
document.addEventListener('click', (press) => {
  if (press.target instanceof HTMLAnchorElement && press.target.download !== '') press.preventDefault()
})

/** The rows of an exported table, as the text beside the button has them. `file`: how its name begins. */
export const exportedRows = (file: string): readonly string[] =>
  screen
    .getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${file}-\\d`), hidden: true })
    .value.trimEnd()
    .split('\r\n')
