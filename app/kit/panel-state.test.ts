import { describe, expect, it, vi } from 'vitest'
import { HostError } from '#zendesk/errors.ts'
import { panelState } from './panel-state.ts'

const query = (data: unknown, error: unknown = null, dataUpdatedAt = 0) => ({
  data,
  error,
  dataUpdatedAt,
  refetch: vi.fn(),
})
const timeout = new HostError('timeout', 'late')

describe('panelState', () => {
  it.each([
    ['nothing to wait for', [], 'ready'],
    ['all known', [query(1), query(null)], 'ready'],
    ['one unknown', [query(1), query(undefined)], 'loading'],
    ['one lost', [query(1), query(undefined, timeout)], 'failed'],
    ['one lost while another loads', [query(undefined), query(undefined, timeout)], 'failed'],
    ['one renewal failed', [query(1, timeout, 5)], 'ready'],
  ])('%s', (_name, queries, kind) => {
    expect(panelState(queries).kind).toBe(kind)
  })

  it('says why it failed', () => {
    expect(panelState([query(undefined, timeout)])).toMatchObject({ because: 'timeout' })
    expect(panelState([query(undefined, new Error('ours'))])).toMatchObject({ because: 'unexpected' })
  })

  it('gives the age of the oldest fact that could not be renewed', () => {
    expect(panelState([query(1, timeout, 70), query(2, timeout, 50), query(3, null, 10)])).toMatchObject({
      since: 50,
    })
  })

  it('retries what failed and nothing else', () => {
    const lost = query(undefined, timeout)
    const known = query(1)
    const state = panelState([lost, known])
    if (state.kind === 'failed') state.retry()
    expect(lost.refetch).toHaveBeenCalledOnce()
    expect(known.refetch).not.toHaveBeenCalled()
  })
})
