import { describe, expect, it } from 'vitest'
import { KINDS } from './kinds.ts'
import { beyond, type Look, look } from './look.ts'
import { faultsOf } from './verdict.ts'

const CALL = { method: 'GET', path: '/api/v2/tickets/\\d+' }
const REFUSED = KINDS.find(({ name }) => name === '500')

const seenOf = (during: Look, after: Look) => ({
  during,
  after,
  shownAgain: null,
  made: { during: [], all: [] },
})

const lookAt = (html: string): Look => {
  document.body.innerHTML = `<div role="tabpanel">${html}</div>`
  return look()
}

const verdictOf = (good: string, bad: string): string => {
  if (REFUSED === undefined) throw new Error('there is no such kind')
  const base = lookAt(good)
  return faultsOf(CALL, REFUSED, seenOf(lookAt(bad), base), seenOf(base, base)).join('\n')
}

const RETRY = '<button>Retry</button>'

describe('the verdict on a row', () => {
  it('is content with a new sentence and a new way to try again', () => {
    expect(verdictOf('<p>12 contacts</p>', `<p>Contacts could not be counted.</p>${RETRY}`)).toBe('')
  })

  it('takes no sentence for one about the fault that stood there before', () => {
    const standing = '<p>3 tickets could not be read.</p>'
    const found = verdictOf(`${standing}<p>12 contacts</p>`, `<p>4 tickets could not be read.</p>${RETRY}`)
    expect(found).toContain('nothing is said of it')
  })

  it('takes a second cell that is not known for a word about the fault', () => {
    const cell = '<td>not known</td>'
    const table = (...cells: string[]) => `<table><tbody><tr>${cells.join('')}</tr></tbody></table>`
    expect(verdictOf(table(cell, '<td>5</td>'), `${table(cell, cell)}${RETRY}`)).toBe('')
  })

  it('takes no button for a way to try again that stood there before', () => {
    const standing = '<button>Count again</button>'
    const found = verdictOf(`${standing}<p>12 contacts</p>`, `${standing}<p>Contacts are not known.</p>`)
    expect(found).toContain('no way to try again')
  })
})

it('what is there more often is beyond, as often as it is', () => {
  expect(beyond(['a', 'a', 'b'], ['a', 'c'])).toEqual(['a', 'b'])
})
