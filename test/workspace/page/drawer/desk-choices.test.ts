import { expect, it } from 'vitest'
import { switchesFrom } from './desk-choices.ts'

it.each([
  ['', {}],
  ['?user=1', {}],
  [
    '?switches={"statusInHook":"old","hookWritesSaved":false}',
    { statusInHook: 'old', hookWritesSaved: false },
  ],
  ['?switches={"statusInHook":"sideways","unknown":1}', {}],
  ['?switches=nonsense', {}],
])('%s', (search, expected) => {
  expect(switchesFrom(search)).toEqual(expected)
})
