import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'

describe('unified search', () => {
  const path = '/api/v2/guide/search?query=refund'

  it('needs languages', async () => {
    expect((await openTiny().agent.get(path)).status).toBe(400)
  })

  it('gives title, type, date and address only', async () => {
    const { body } = await openTiny().agent.get(`${path}&filter[locales]=en-us`)
    expect(Object.keys(body.results[0]).sort()).toEqual(['title', 'type', 'updated_at', 'url'])
    expect(body.results.map(({ type }: { type: string }) => type)).toContain('POST')
    const articles = await openTiny().agent.get(`${path}&filter[locales]=en-us&filter[content_types]=ARTICLE`)
    expect(articles.body.results.map(({ type }: { type: string }) => type)).not.toContain('POST')
  })

  it('gives nothing for an unknown language, and fifty at most', async () => {
    const { agent } = openTiny()
    expect((await agent.get(`${path}&filter[locales]=xx`)).body.results).toEqual([])
    expect((await agent.get(`${path}&filter[locales]=en-us&page[size]=1`)).body.meta.has_more).toBe(true)
  })

  it('knows what other systems hold by their source only, to those who may read it', async () => {
    const { agent, world } = openTiny()
    const row = { title: 'Refund rules', body: '', locale: 'en-us', updated_at: '2026-01-01T00:00:00Z' }
    world.account.externalRecords = [
      { ...row, source_id: 'S1', url: 'https://wiki.example/1', user_segment_id: null },
      { ...row, source_id: 'S2', url: 'https://wiki.example/2', user_segment_id: null },
      { ...row, source_id: 'S1', url: 'https://wiki.example/3', user_segment_id: 999 },
    ]
    const found = async (more: string) =>
      (await agent.get(`${path}&filter[locales]=en-us${more}`)).body.results.filter(
        ({ type }: { type: string }) => type === 'EXTERNAL_RECORD',
      )
    expect(await found('')).toEqual([])
    expect(await found('&filter[external_source_ids]=S1')).toEqual([
      {
        type: 'EXTERNAL_RECORD',
        title: 'Refund rules',
        updated_at: row.updated_at,
        url: 'https://wiki.example/1',
      },
    ])
  })
})
