// Is what stands on a control part of what it is called, so that who speaks to the machine can say what they read?

import { describe, expect, it } from 'vitest'
import type { Texts } from '#app/i18n/catalogue.ts'

const FILES = import.meta.glob<{ screens: Texts }>('/translations/*.json', { eager: true })

/** A control in a list: `remove` stands on it, `remove_named` is its name with what it is about. */
const NAMED = '_named'

/** Words of a control and of its name, by the path of the name. */
function controlsIn(
  texts: Texts,
  path = '',
): readonly (readonly [path: string, words: string, name: string])[] {
  return Object.entries(texts).flatMap(([key, name]) => {
    if (typeof name !== 'string') return controlsIn(name, `${path}${key}.`)
    const words = key.endsWith(NAMED) ? texts[key.slice(0, -NAMED.length)] : undefined
    return typeof words === 'string' ? [[`${path}${key}`, words, name] as const] : []
  })
}

/** Three dots that something more will be asked are not spoken. */
const spoken = (words: string): string => words.replace(/…$/, '').trim().toLowerCase()

describe('a name that says more than the control', () => {
  it.each(Object.entries(FILES))('%s: holds its words', (_path, { screens }) => {
    const controls = controlsIn(screens)
    expect(controls.length).toBeGreaterThan(15)
    const apart = controls.filter(([, words, name]) => !spoken(name).includes(spoken(words)))
    expect(apart).toEqual([])
  })

  it('is found where it does not', () => {
    const [control] = controlsIn({ list: { undo: 'Undo…', undo_named: 'Undo the fix' } })
    expect(control).toEqual(['list.undo_named', 'Undo…', 'Undo the fix'])
  })
})
