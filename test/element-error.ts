// What does a query say that found nothing? The page as it stands, written only when somebody reads the message.

import { prettyDOM } from '@testing-library/react'

class ElementError extends Error {
  readonly #said: string
  readonly #container: Element

  constructor(said: string, container: Element) {
    super()
    this.name = 'TestingLibraryElementError'
    this.#said = said
    this.#container = container
  }

  override get message(): string {
    return `${this.#said}\n\n${prettyDOM(this.#container)}`
  }

  override set message(value: string) {
    Object.defineProperty(this, 'message', { value, writable: true, configurable: true })
  }
}

/** A query that waits asks many times in vain, and drops all errors but the last: writing the page took a tenth of the time. */
export const elementError = (said: string | null, container: Element): Error =>
  new ElementError(said ?? '', container)
