import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { REASON } from '#test/doubles/rows.ts'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { applyTags, setField, storeTags } from './record.ts'
import { zafHost } from './zaf.ts'

const path = `ticket.customField:custom_field_${REASON}`

/** A draft that keeps what is set, unless told otherwise. */
function draft(keeps: (value: unknown) => unknown = (value) => value, set?: () => unknown) {
  let kept: unknown = null
  return zafHost(
    fakeZaf({
      get: () => ({ errors: {}, [path]: kept }),
      set: (values) => {
        kept = keeps(values[path])
        return set ? set() : { errors: {} }
      },
    }),
    REGISTERED,
  )
}

const timedOut = () => ({ name: 'TimeoutError', message: 'x' })

describe('setField', () => {
  it('reads back what it set', async () => {
    await expect(setField(draft(), REASON, 'billing')).resolves.toBeUndefined()
  })

  it.each([[null], ['']])('empties the field, which then reads %j', async (empty) => {
    await expect(
      setField(
        draft(() => empty),
        REASON,
        null,
      ),
    ).resolves.toBeUndefined()
  })

  it.each([
    ['the host kept another value', draft(() => 'other'), 'invalid'],
    ['the host kept nothing', draft(() => null), 'invalid'],
    [
      'this agent may not',
      draft(undefined, () => ({ errors: { [path]: { message: 'not allowed' } } })),
      'denied',
    ],
    ['no answer came and it is not there', draft(() => null, timedOut), 'timeout'],
  ])('rejects where %s', async (_name, host, kind) => {
    await expect(setField(host, REASON, 'billing')).rejects.toMatchObject({ kind })
  })

  it('is content where no answer came but it is there', async () => {
    await expect(setField(draft(undefined, timedOut), REASON, 'billing')).resolves.toBeUndefined()
  })
})

function tagged(tags: string[], refuse?: string, control: unknown = {}) {
  const kept = new Set(tags)
  const client = fakeZaf({
    get: () => ({ errors: {}, 'ticket.tags': [...kept], 'ticketFields:tags': control }),
    invoke: (action, [given]) => {
      if (refuse) return { errors: { [action]: { name: 'Error', message: refuse } } }
      for (const tag of given as string[]) {
        if (action === 'ticket.tags.add') kept.add(tag)
        else kept.delete(tag)
      }
      return { errors: {} }
    },
  })
  const invoked = () => client.sent.filter(([kind]) => kind === 'invoke')
  return { host: zafHost(client, REGISTERED), kept, invoked }
}

describe('applyTags', () => {
  it('removes and adds ours in one message each', async () => {
    const { host, kept, invoked } = tagged(['vip', 'bm_on_1', 'bm_band_steady', 'bm_inh_circumstances'])
    expect(await applyTags(host, ['bm_on_1', 'bm_band_slipping', 'bm_gap'])).toBe('applied')
    expect([...kept].sort()).toEqual(['bm_band_slipping', 'bm_gap', 'bm_inh_circumstances', 'bm_on_1', 'vip'])
    expect(invoked()).toEqual([
      ['invoke', 'ticket.tags.remove', ['bm_band_steady']],
      ['invoke', 'ticket.tags.add', ['bm_band_slipping', 'bm_gap']],
    ])
  })

  it('sends nothing where nothing changes', async () => {
    const { host, invoked } = tagged(['vip', 'bm_on_1'])
    expect(await applyTags(host, ['bm_on_1'])).toBe('applied')
    expect(invoked()).toEqual([])
  })

  it('never touches other people’s tags', async () => {
    const anyTag = fc.oneof(fc.constantFrom('bm_on_1', 'bm_gap', 'bm_quiet', 'vip', 'bm_mine'), fc.string())
    await fc.assert(
      fc.asyncProperty(fc.array(anyTag), async (tags) => {
        const { host, kept } = tagged(tags)
        await applyTags(host, ['bm_on_1'])
        const others = (list: Iterable<string>) =>
          [...new Set(list)].filter((tag) => !['bm_on_1', 'bm_gap', 'bm_quiet'].includes(tag)).sort()
        expect(others(kept)).toEqual(others(tags))
        expect(kept.has('bm_on_1')).toBe(true)
      }),
    )
  })

  it('says so where this role may not', async () => {
    expect(await applyTags(tagged([], 'Permission denied').host, ['bm_gap'])).toBe('denied')
    const { host, invoked } = tagged([], undefined, { isVisible: true, isEnabled: false })
    expect(await applyTags(host, ['bm_gap'])).toBe('denied')
    expect(invoked()).toEqual([])
    await expect(applyTags(tagged([], 'odd').host, ['bm_gap'])).rejects.toMatchObject({ kind: 'invalid' })
  })
})

const stored = (tags: string[], writes: RestAnswer = {}) => {
  let kept = tags
  return accountThat(({ method, body }) => {
    if (method === 'GET') return { body: { tags: kept } }
    if (writes.status) return writes
    const given = (body as { tags: string[] }).tags
    kept = method === 'PUT' ? [...kept, ...given] : kept.filter((tag) => !given.includes(tag))
    return method === 'PUT' ? { body: writes.body ?? { tags: kept } } : { status: 204 }
  })
}

describe('storeTags', () => {
  it('costs one call where all arrived', async () => {
    const { api, calls } = stored(['bm_on_1', 'vip'])
    expect(await storeTags(api, 1, ['bm_on_1'])).toBe('applied')
    expect(calls).toHaveLength(1)
  })

  it('adds what is missing and removes what is left over', async () => {
    const { api, calls } = stored(['vip', 'bm_gap'])
    expect(await storeTags(api, 1, ['bm_on_1'])).toBe('applied')
    expect(calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['GET', '/api/v2/tickets/1/tags', undefined],
      ['DELETE', '/api/v2/tickets/1/tags', { tags: ['bm_gap'] }],
      ['PUT', '/api/v2/tickets/1/tags', { tags: ['bm_on_1'] }],
    ])
  })

  it.each<[string, RestAnswer, string | null]>([
    ['this role may not', { status: 403, body: {} }, null],
    ['the ticket is closed', { status: 422, body: { error: 'RecordInvalid' } }, 'invalid'],
    ['Zendesk did not keep them', { body: { tags: ['vip'] } }, 'invalid'],
  ])('where %s', async (_name, writes, kind) => {
    const outcome = storeTags(stored(['vip'], writes).api, 1, ['bm_on_1'])
    if (kind === null) expect(await outcome).toBe('denied')
    else await expect(outcome).rejects.toMatchObject({ kind })
  })
})
