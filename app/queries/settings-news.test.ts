import { expect, it } from 'vitest'
import { openChannel } from '#store/channel.ts'
import { openSettingsNews } from './settings-news.ts'

it('reaches the other frames of this user while they listen, and nobody else’s', async () => {
  const frame = (userId: number) =>
    openSettingsNews((hear, signal) => openChannel({ installationId: 77, userId }, hear, signal))
  const life = new AbortController()
  const heard: string[] = []
  frame(1).hear(() => heard.push('mine'), life.signal)
  frame(2).hear(() => heard.push('another user’s'), life.signal)
  openChannel({ installationId: 77, userId: 1 }, () => undefined, life.signal).tell({ ask: 7 })
  frame(1).tell()
  await expect.poll(() => heard).toEqual(['mine'])
  life.abort()
  frame(1).tell()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual(['mine'])
})
