import { describe, expect, it } from 'vitest'
import { openChannel } from './channel.ts'

const heardBy = (userId: number, signal: AbortSignal) => {
  const heard: unknown[] = []
  const channel = openChannel({ installationId: 1, userId }, (message) => heard.push(message), signal)
  return { heard, channel }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('openChannel', () => {
  it('tells the other frames of this user until its signal aborts', async () => {
    const leaving = new AbortController()
    const here = new AbortController()
    const [one, other, stranger] = [
      heardBy(1, here.signal),
      heardBy(1, leaving.signal),
      heardBy(2, here.signal),
    ]
    one.channel.tell({ requester: 7 })
    await soon()
    leaving.abort()
    one.channel.tell({ requester: 8 })
    other.channel.tell({ requester: 9 })
    await soon()
    here.abort()
    expect([one.heard, other.heard, stranger.heard]).toEqual([[], [{ requester: 7 }], []])
  })

  it('is silent about what cannot be cloned', async () => {
    const here = new AbortController()
    expect(() => heardBy(1, here.signal).channel.tell(() => 1)).not.toThrow()
    here.abort()
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('SecurityError')
      },
    ],
    ['gives none', () => null],
  ])('does nothing where the browser %s', (_name, open) => {
    const here = new AbortController()
    const channel = openChannel({ installationId: 1, userId: 1, open }, () => {}, here.signal)
    expect(() => channel.tell(1)).not.toThrow()
    here.abort()
  })
})
