import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepFocus } from './kept-focus.ts'

const SCREEN = `
  <div role="tabpanel" id="tab">
    <section><h2>Live notices</h2>
      <div id="card" role="group"><form><button id="save">Save</button></form></div>
      <button id="write">Write</button>
    </section>
  </div>`

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`nothing is called ${id}`)
  return found
}

describe('the focus', () => {
  let life = new AbortController()
  beforeEach(() => {
    life = new AbortController()
    document.body.innerHTML = SCREEN
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    keepFocus(document, life.signal)
    at('save').focus()
  })
  afterEach(() => {
    life.abort()
    vi.restoreAllMocks()
    document.body.innerHTML = ''
  })
  const lost = async (): Promise<string | null> => {
    await new Promise((resolve) => setTimeout(resolve, 350))
    return document.activeElement === document.body
      ? null
      : (document.activeElement?.textContent ?? '').trim()
  }

  it('goes to the heading of what is still there around the form that is gone', async () => {
    at('card').remove()
    expect(await lost()).toBe('Live notices')
  })

  it('comes back to a button that rested while its work was done', async () => {
    at('save').setAttribute('disabled', '')
    at('save').blur()
    await Promise.resolve()
    at('save').removeAttribute('disabled')
    expect(await lost()).toBe('Save')
  })

  it('comes back to what was moved with all around it', async () => {
    at('tab').querySelector('section')?.append(at('card'))
    expect(document.activeElement).toBe(document.body)
    expect(await lost()).toBe('Save')
  })

  it('stays where somebody else has put it', async () => {
    at('card').remove()
    at('write').focus()
    expect(await lost()).toBe('Write')
  })

  it('is not fetched back to what took it over and let go of it soon after', async () => {
    at('card').remove()
    await Promise.resolve()
    at('write').focus()
    at('write').blur()
    expect(await lost()).toBeNull()
  })

  it('is not fetched from another frame', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    at('card').remove()
    expect(await lost()).toBeNull()
  })

  it('is not fetched after a press beside everything', async () => {
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    at('save').blur()
    at('card').remove()
    expect(await lost()).toBeNull()
  })

  it('goes to the outermost part where the inner ones are gone, and nowhere where all are', async () => {
    at('tab').replaceChildren()
    expect(await lost()).toBe('')
    expect(document.activeElement?.id).toBe('tab')
  })
})
