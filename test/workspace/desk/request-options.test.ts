import { describe, expect, it } from 'vitest'
import { requestOf } from './request-options.ts'

const URL_OF = new URL('https://example.zendesk.com/api/v2/search.json?a=1')

describe('requestOf', () => {
  it.each([
    ['nothing', {}, 'a=1'],
    ['an object', { data: { query: 'type:ticket x', page: 2 } }, 'a=1&query=type%3Aticket+x&page=2'],
    ['a list', { data: { ids: [1, 2] } }, 'a=1&ids%5B%5D=1&ids%5B%5D=2'],
    ['a list in traditional style', { data: { ids: [1, 2] }, traditional: true }, 'a=1&ids=1&ids=2'],
    ['a nested object', { data: { page: { size: 5 } } }, 'a=1&page%5Bsize%5D=5'],
    ['a text', { data: 'b=2' }, 'a=1&b=2'],
  ])('puts %s into the query of a GET', (_name, options, query) => {
    expect(new URL(requestOf(URL_OF, options, {}).url).search).toBe(`?${query}`)
  })

  it('sends a text as the body it is', async () => {
    const request = requestOf(URL_OF, { type: 'put', contentType: 'application/json', data: '{"a":1}' }, {})
    expect(request.method).toBe('PUT')
    expect(request.headers.get('content-type')).toBe('application/json')
    expect(await request.text()).toBe('{"a":1}')
  })

  it('sends an object as a form', async () => {
    const request = requestOf(URL_OF, { type: 'POST', data: { a: 'b c' } }, {})
    expect(request.headers.get('content-type')).toContain('x-www-form-urlencoded')
    expect(await request.text()).toBe('a=b+c')
  })

  it('lets nobody choose who is calling', () => {
    const headers = {
      'X-Workspace-User': '1',
      Authorization: 'Basic x',
      'x-zendesk-app-id': '9',
      accept: 'text/html',
    }
    const request = requestOf(URL_OF, { headers }, { 'x-zendesk-app-id': '7001' })
    expect(request.headers.get('x-zendesk-app-id')).toBe('7001')
    expect(request.headers.get('x-workspace-user')).toBeNull()
    expect(request.headers.get('authorization')).toBeNull()
    expect(request.headers.get('accept')).toBe('text/html')
  })
})
