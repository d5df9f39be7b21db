// How much memory does the worker hold that all frames share? It is in no frame's process.

import type { Browser, CDPSession } from 'playwright-core'

/** Asks the target and waits for its answer: Playwright knows no sessions of shared workers. */
async function ask<Result>(browser: CDPSession, sessionId: string, method: string): Promise<Result> {
  const id = Math.floor(Math.random() * 2 ** 31)
  const answered = new Promise<Result>((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(event.message) as {
        id?: number
        result?: Result
        error?: { message: string }
      }
      if (event.sessionId !== sessionId || answer.id !== id) return
      browser.off('Target.receivedMessageFromTarget', hear)
      if (answer.result === undefined) reject(new Error(`${method}: ${answer.error?.message ?? 'no answer'}`))
      else resolve(answer.result)
    }
    browser.on('Target.receivedMessageFromTarget', hear)
  })
  await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
  return answered
}

/** Megabytes of all shared workers together after a collection. @throws Error where there is none. */
export async function workerHeap(of: Browser): Promise<number> {
  const browser = await of.newBrowserCDPSession()
  try {
    const { targetInfos } = await browser.send('Target.getTargets')
    const workers = targetInfos.filter(({ type }) => type === 'shared_worker')
    if (workers.length === 0) throw new Error('No shared worker runs.')
    let bytes = 0
    for (const { targetId } of workers) {
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
      for (let turn = 0; turn < 3; turn += 1) await ask(browser, sessionId, 'HeapProfiler.collectGarbage')
      bytes += (await ask<{ usedSize: number }>(browser, sessionId, 'Runtime.getHeapUsage')).usedSize
      await browser.send('Target.detachFromTarget', { sessionId })
    }
    return bytes / 1e6
  } finally {
    await browser.detach()
  }
}
