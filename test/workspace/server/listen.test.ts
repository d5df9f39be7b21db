import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen, stop } from './listen.ts'

const running: Server[] = []

function server(): Server {
  const made = createServer((_, response) => response.end('here'))
  running.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(stop))
})

it('answers on the port it tells', async () => {
  const port = await listen(server(), 0)
  expect(await (await fetch(`http://localhost:${port}`)).text()).toBe('here')
})

it('takes the next port where the wished one is taken', async () => {
  const taken = await listen(server(), 0)
  const next = await listen(server(), taken)
  expect(next).toBeGreaterThan(taken)
  expect(next).toBeLessThan(taken + 20)
})

it('stops with connections open', async () => {
  const one = server()
  one.removeAllListeners('request')
  one.on('request', (_, response) => response.write('…'))
  const port = await listen(one, 0)
  const open = await fetch(`http://localhost:${port}`)
  await stop(one)
  await expect(open.text()).rejects.toThrow()
})
