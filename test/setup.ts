// What holds for every component test? Nothing of one is left for the next, and a complaint on the console is a failure.

import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, type Mock, vi } from 'vitest'
import { elementError } from './element-error.ts'
import { keepWhatHides } from './styles.ts'

// Lazy chunks are compiled when first asked for: a loaded machine takes its time.
configure({ asyncUtilTimeout: 5_000, getElementError: elementError })
keepWhatHides()

let spies: Mock[] = []

/** What waited in the test before must not make React believe that this one announces each of its updates. */
const forgetActs = (): boolean => Reflect.deleteProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT')

beforeEach(() => {
  forgetActs()
  spies = (['error', 'warn'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  )
})

/**
 * The window is the same for all files of a worker: it is handed on as it was found. A browser takes the selection back
 * to what still stands; happy-dom leaves it in the text that is gone, where the next file's arrow keys would look for it.
 */
const tidyWindow = (): void => {
  document.getSelection()?.removeAllRanges()
  document.body.innerHTML = ''
  document.title = ''
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
}

afterEach(() => {
  cleanup()
  const complaints = spies.flatMap((spy) => spy.mock.calls.map((parts) => parts.map(String).join(' ')))
  vi.restoreAllMocks()
  vi.useRealTimers()
  tidyWindow()
  expect(complaints, 'the console must stay silent').toEqual([])
})
