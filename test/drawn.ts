// How does a test of a component know that the page has drawn all it has to draw?

import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** Further contacts, and what stands below the first screenful, are drawn in pieces behind the rest. */
export const allDrawn = (): Promise<void> =>
  waitFor(() => expect(document.querySelector('[data-behind]')).toBeNull())
