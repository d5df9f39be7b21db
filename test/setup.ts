// What holds for every component test? Nothing of one is left for the next, and a complaint on the console is a failure.

import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, type Mock, vi } from 'vitest'

// Lazy chunks are compiled when first asked for: a loaded machine takes its time.
configure({ asyncUtilTimeout: 5_000 })

let spies: Mock[] = []

beforeEach(() => {
  spies = (['error', 'warn'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  )
})

afterEach(() => {
  cleanup()
  const complaints = spies.flatMap((spy) => spy.mock.calls.map((parts) => parts.map(String).join(' ')))
  vi.restoreAllMocks()
  expect(complaints, 'the console must stay silent').toEqual([])
})
