import { describe, expect, it } from 'vitest'
import { withoutGreeting } from './greeting.ts'

const own = (text: string): string => withoutGreeting(text.split('\n')).join('\n')

describe('greetings go', () => {
  it.each([
    ['Hi, it fails', 'it fails'],
    ['  Hello: it fails', 'it fails'],
    ['Hey! it fails', 'it fails'],
    ['Good morning – it fails', 'it fails'],
    ['Dear Ann, it fails', 'it fails'],
    ['Dear Dr. Ann-Marie O’Neil, it fails', 'it fails'],
    ['Dear sir or madam, it fails', 'it fails'],
    ['Hello support team; it fails', 'it fails'],
    ['hi ann , it fails', 'it fails'],
    ['hi ann! it fails', 'it fails'],
    ['Sehr geehrte Damen und Herren, es geht nicht', 'es geht nicht'],
    ['Grüß Gott Frau Weber, es geht nicht', 'es geht nicht'],
    ['Buenas tardes a todos: no va', 'no va'],
    ['Boa noite pessoal, falha', 'falha'],
    ['To whom it may concern: it fails', 'it fails'],
    // Bare ones need no sign.
    ['hi it fails', 'it fails'],
    ['Guten Tag es geht nicht', 'es geht nicht'],
    ['good afternoon it fails', 'it fails'],
    ['Hello My card fails', 'My card fails'],
    // On lines of their own, also empty ones before, up to three.
    ['Hi Ann\nit fails', '\nit fails'],
    ['\n\nHello\n\nit fails', '\n\nit fails'],
    ['Hi,\nhello Ann,\nhey!\nit fails', '\nit fails'],
  ])('%s', (text, rest) => {
    expect(own(text).trimStart()).toBe(rest.trimStart())
  })

  it('of four the last stays', () => {
    expect(own('Hi,\nhello,\nhey,\nhola,\nit fails').trim()).toBe('hola,\nit fails')
  })
})

it('leave no space before what follows, and empty lines where they stood alone', () => {
  expect([own('hi it fails'), own('hello   it fails'), own('Hi Ann,   it fails')]).toEqual(
    Array(3).fill('it fails'),
  )
  expect([own('\n Hello,\n it fails'), own('hi it fails ')]).toEqual(['\n it fails', 'it fails '])
})

describe('no greeting', () => {
  it.each([
    'History is lost',
    'Hiking shoes, size 40',
    'Dear in price, poor in use',
    'Salut les amis du monde',
    'Moin moin ihr da',
    'It says hi, Ann',
    'Oh hello, it fails',
    'it fails',
    // Seven names greet nobody.
    'Dear A B C D E F G, it fails',
    // Longer than any greeting.
    `Dear ${'Ann-'.repeat(30)}Marie, it fails`,
  ])('%s', (text) => {
    expect(own(text)).toBe(text)
  })

  it('six names are greeted', () => {
    expect(own('Dear A B C D E F, it fails')).toBe('it fails')
  })
})

describe('what is asked out of courtesy', () => {
  it.each([
    ...['how are you?', 'How are you doing today?', 'I hope you are doing well.', 'hope you’re well!'],
    ...[
      'I hope this finds you well.',
      'hope this message finds you well,',
      'Wie geht es Ihnen?',
      "wie geht's dir?",
    ],
    ...[
      'Wie geht’s?',
      'Ich hoffe, es geht Ihnen gut.',
      'ich hoffe Ihnen geht es gut.',
      '¿Qué tal estás?',
      '¿cómo está usted?',
    ],
    ...[
      'Espero que esté bien.',
      'espero que se encuentren bien.',
      'espero que tudo esteja bem.',
      'comment allez-vous ?',
    ],
    ...[
      'Comment vas tu ?',
      'ça va ?',
      'J’espère que tu vas bien.',
      'tudo bem com você?',
      'tudo bom?',
      'Como vai?',
    ],
  ])('goes after a greeting: %s', (courtesy) => {
    expect(own(`Hi Ann,\n${courtesy} It fails.`).trim()).toBe('It fails.')
    expect(own(`Hi Ann, ${courtesy}  It fails.`).trim()).toBe('It fails.')
  })

  it('stays where nobody was greeted, later on, and where a sentence goes on', () => {
    expect(own('How are you? It fails.')).toBe('How are you? It fails.')
    expect(own('Hi,\nIt fails.\nHow are you?').trim()).toBe('It fails.\nHow are you?')
    expect(own('Hi, how are you charging me?')).toBe('how are you charging me?')
    expect(own('Hi, they ask how are you? It fails.')).toBe('they ask how are you? It fails.')
  })

  it('goes with all signs after it, below empty lines too', () => {
    expect(own('Hi,\n\n  how are you?!… fine').trim()).toBe('… fine')
    expect(own('Hi,\n\nhow are you ?! It fails.').trim()).toBe('It fails.')
  })
})
