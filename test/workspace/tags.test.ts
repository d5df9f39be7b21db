import { expect, it } from 'vitest'
import { cleanTags } from './tags.ts'

it.each([
  [['VIP'], ['vip']],
  [['two words'], ['two', 'words']],
  [
    ['#late!', '@you'],
    ['late', 'you'],
  ],
  [['a', 'a', ''], ['a']],
  [['naïve-tag_1:x/y'], ['naïve-tag_1:x/y']],
  [
    ['größe', '料金'],
    ['größe', '料金'],
  ],
])('%o becomes %o', (typed, tags) => expect(cleanTags(typed)).toEqual(tags))
