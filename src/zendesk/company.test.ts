import { afterEach, expect, it } from 'vitest'
import { openChannel } from '#store/channel.ts'
import { keepCompany, PATIENCE } from './company.ts'

const life = new AbortController()
afterEach(() => life.abort())

const OWNER = { installationId: 77, userId: 1 }
const frame = () => keepCompany((hear) => openChannel(OWNER, hear, life.signal))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('waits for other frames while there may be any, and not at all once none has answered', async () => {
  const alone = frame()
  expect(alone()).toBeGreaterThan(0)
  await pause(PATIENCE + 10)
  expect(alone()).toBe(0)

  const second = frame()
  await pause(PATIENCE + 10)
  expect([alone(), second()]).toEqual([PATIENCE, PATIENCE])
})
