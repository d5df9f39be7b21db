import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createChanges } from '#workspace/world/changes.ts'
import { createChangeFeed } from './changes.ts'
import { listen, stop } from './listen.ts'

const changes = createChanges()
const feed = createChangeFeed({ onChange: changes.listen })
const server = createServer((request, response) => feed.connect(request, response))
let port = 0

beforeAll(async () => {
  port = await listen(server, 0)
})
afterAll(() => stop(server))

/** The messages that one page hears while something happens. */
async function heard(happens: () => unknown, count: number): Promise<unknown[]> {
  const page = await fetch(`http://localhost:${port}`)
  const reader = page.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  await happens()
  while (text.split('data: ').length <= count) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return text
    .split('data: ')
    .slice(1)
    .map((line) => JSON.parse(line))
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))

it('tells every page which window changed which ticket', async () => {
  const edit = (window: string, id: number) =>
    feed.during(window, async () => {
      await pause()
      changes.tell({ kind: 'ticket', id, by: 800002 })
    })
  const messages = await heard(() => Promise.all([edit('w1', 1), edit('w2', 2)]), 2)
  expect(messages).toEqual([
    { kind: 'ticket', id: 1, by: 800002, window: 'w1' },
    { kind: 'ticket', id: 2, by: 800002, window: 'w2' },
  ])
})

it('tells of changes that no window made', async () => {
  expect(await heard(() => changes.tell({ kind: 'controls' }), 1)).toEqual([
    { kind: 'controls', window: null },
  ])
})

it('tells of a rebuilt app', async () => {
  expect(await heard(() => feed.send({ kind: 'app' }), 1)).toEqual([{ kind: 'app' }])
})
