import { expect, it } from 'vitest'
import { frameAddress } from './address.ts'

const AROUND = {
  appUrl: 'http://localhost:4301',
  appId: 7001,
  origin: 'http://localhost:4300',
  colorScheme: 'dark',
} as const

it('gives the SDK the host origin, the instance and the colour scheme', () => {
  const url = new URL(frameAddress({ url: 'assets/sidebar.html', guid: 'g-1' }, AROUND))
  expect(url.origin + url.pathname).toBe('http://localhost:4301/7001/assets/sidebar.html')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    origin: 'http://localhost:4300',
    app_guid: 'g-1',
    colorScheme: 'dark',
  })
})

it('says where nothing can be kept', () => {
  const address = frameAddress({ url: 'assets/a.html', guid: 'g' }, { ...AROUND, storageBlocked: true })
  expect(new URL(address).searchParams.get('storage')).toBe('blocked')
})

it("keeps the app's own query and hash", () => {
  const url = new URL(frameAddress({ url: 'assets/modal.html?item=12&x=a%20b#page/2', guid: 'g' }, AROUND))
  expect(url.searchParams.get('item')).toBe('12')
  expect(url.searchParams.get('x')).toBe('a b')
  expect(url.hash).toBe('#page/2')
})

it('lets a served app stand on its own origin', () => {
  const url = new URL(frameAddress({ url: 'http://localhost:4567/0/assets/a.html', guid: 'g' }, AROUND))
  expect(url.origin).toBe('http://localhost:4567')
})
