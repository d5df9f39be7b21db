// What does a frame meet whose browser lets other sites keep nothing? Touching storage throws, as Chromium does it.

/** Put before every other script of a page; each property throws when it is read. */
export const NO_STORAGE = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
`
