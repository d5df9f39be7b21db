import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { insertIntoReply } from './insert.ts'
import { zafHost } from './zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const URL = 'https://example.zendesk.com/hc/articles/1'
const HTML = `<p><a href="${URL}">Refunds</a></p>`
const TEXT = `Refunds: ${URL}`

type Behaviour = 'works' | 'rejects' | 'inserts, then is silent' | 'does nothing, then is silent'

interface Composer {
  editor: Behaviour
  append?: Behaviour
  rich?: boolean
  readable?: boolean
  already?: string
}

async function inserting({ editor, append = 'works', rich = true, readable = true, already = '' }: Composer) {
  let reply = already
  const perform = (behaviour: Behaviour, given: unknown) => {
    if (behaviour === 'rejects') throw new Error('is not available here')
    if (behaviour !== 'does nothing, then is silent') reply += given
    return behaviour === 'works' ? { errors: {} } : new Promise(() => {})
  }
  const client = fakeZaf({
    get: () =>
      readable
        ? { errors: {}, 'comment.text': reply, 'comment.useRichText': rich }
        : { errors: { 'comment.text': { message: 'x' }, 'comment.useRichText': { message: 'x' } } },
    invoke: (action, [given]) => perform(action === 'ticket.editor.insert' ? editor : append, given),
  })
  const outcome = insertIntoReply(zafHost(client, REGISTERED), HTML, TEXT)
  await vi.advanceTimersByTimeAsync(30_000)
  const actions = client.sent.filter(([kind]) => kind === 'invoke').map(([, action]) => action)
  return { outcome: await outcome, reply, actions }
}

const APPEND_HTML = ['ticket.editor.insert', 'ticket.comment.appendHtml']
const APPEND_TEXT = ['ticket.editor.insert', 'ticket.comment.appendText']

it('keeps the lines of a plain reply, and makes no markup of them', async () => {
  const client = fakeZaf({
    get: () => ({ errors: {}, 'comment.text': '', 'comment.useRichText': false }),
    invoke: () => ({ errors: {} }),
  })
  await insertIntoReply(zafHost(client, REGISTERED), HTML, 'Refunds <soon>\n> five days\n')
  expect(client.sent.at(-1)).toEqual([
    'invoke',
    'ticket.editor.insert',
    'Refunds &lt;soon&gt;<br>&gt; five days<br>',
  ])
})

it.each<[string, Composer, 'inserted' | 'copied_needed', string[], string]>([
  ['at the cursor', { editor: 'works' }, 'inserted', ['ticket.editor.insert'], HTML],
  [
    'as text at the cursor of a plain reply',
    { editor: 'works', rich: false },
    'inserted',
    ['ticket.editor.insert'],
    TEXT,
  ],
  ['at the end of a rich reply', { editor: 'rejects' }, 'inserted', APPEND_HTML, HTML],
  ['at the end of a plain reply', { editor: 'rejects', rich: false }, 'inserted', APPEND_TEXT, TEXT],
  [
    'once, where the answer was lost',
    { editor: 'inserts, then is silent' },
    'inserted',
    ['ticket.editor.insert'],
    HTML,
  ],
  [
    'once more, where the same link stood there already and the answer was lost',
    { editor: 'inserts, then is silent', already: HTML },
    'inserted',
    ['ticket.editor.insert'],
    HTML + HTML,
  ],
  [
    'at the end, where nothing happened at the cursor',
    { editor: 'does nothing, then is silent', already: HTML },
    'inserted',
    APPEND_HTML,
    HTML + HTML,
  ],
  [
    'never, where nobody can tell whether it is there',
    { editor: 'inserts, then is silent', readable: false },
    'copied_needed',
    ['ticket.editor.insert'],
    HTML,
  ],
  ['never, where all is refused', { editor: 'rejects', append: 'rejects' }, 'copied_needed', APPEND_HTML, ''],
  [
    'never, where nothing happens at all',
    { editor: 'does nothing, then is silent', append: 'does nothing, then is silent' },
    'copied_needed',
    APPEND_HTML,
    '',
  ],
  [
    'in a refused, unreadable reply as text',
    { editor: 'rejects', readable: false },
    'inserted',
    APPEND_TEXT,
    TEXT,
  ],
])('inserts %s', async (_name, composer, outcome, actions, reply) => {
  expect(await inserting(composer)).toEqual({ outcome, actions, reply })
})

it('goes to the end at once where the cursor was silent before', async () => {
  let reply = ''
  const client = fakeZaf({
    get: () => ({ errors: {}, 'comment.text': reply, 'comment.useRichText': true }),
    invoke: (action, [given]) => {
      if (action === 'ticket.editor.insert') return new Promise(() => {})
      reply += given
      return { errors: {} }
    },
  })
  const host = zafHost(client, REGISTERED)
  const first = insertIntoReply(host, HTML, TEXT)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await first).toBe('inserted')
  const asked = client.sent.length
  expect(await insertIntoReply(host, HTML, TEXT)).toBe('inserted')
  expect(client.sent.slice(asked).filter(([kind]) => kind === 'invoke')).toEqual([
    ['invoke', 'ticket.comment.appendHtml', HTML],
  ])
  expect(reply).toBe(HTML + HTML)
})
