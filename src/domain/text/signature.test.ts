import { describe, expect, it } from 'vitest'
import { withoutSignature } from './signature.ts'

const own = (text: string): string => withoutSignature(text.split('\n')).join('\n').trimEnd()

describe('a closing and what stands below go', () => {
  it.each([
    ...[
      'Best',
      'Best regards',
      'Kind regards,',
      'with kind regards',
      'My best wishes',
      'Many thanks!',
      'Cheers',
    ],
    ...[
      'Yours sincerely',
      'Thanks again',
      'Thanks and best regards',
      'Thanks a lot',
      'Thanks in advance',
      'Thank you very much',
      'Thx',
      'BR',
      'KR,',
    ],
    ...[
      'Mit freundlichen Grüßen',
      'freundl. Gruß',
      'Viele Grüße aus Köln',
      'Sonnige Grüße',
      'Sonnigen Gruß',
      'Liebe Grüße',
      'lieben Gruß',
      'Herzlichen Dank',
      'Schönen Gruß',
      'Beste Gruesse',
      'MfG',
      'LG',
      'Danke im Voraus',
    ],
    ...['Danke und viele Grüße', 'Hochachtungsvoll', 'Vielen Dank'],
    ...['Un saludo', 'Saludos cordiales', 'Un cordial saludo', 'Atentamente', 'Muchas gracias de antemano'],
    ...['Gracias y saludos', 'Un abrazo', 'Cordialement', 'Bien à vous', 'Cdlt', 'Meilleures salutations'],
    ...[
      'Merci d’avance',
      "Merci d'avance",
      'Je vous prie d’agréer mes salutations',
      'Salutations distinguées',
      'Salutations',
      'Merci',
      'Merci beaucoup',
      'Obrigado',
      'Obrigada pela atenção',
      'Saludo cordial',
      'Gracias',
      'Veuillez agréer mes salutations',
    ],
    ...['Atenciosamente', 'Att', 'Com os melhores cumprimentos', 'Abraços', 'Obrigada desde já', 'Grata'],
    ...['Cordiali saluti', 'Distinti saluti', 'Met vriendelijke groet', 'Groeten'],
    ...['Thanks, Ann', 'Thanks - Ann', 'Thanks. Ann', 'Best regards Ann Miller', 'Regards; Ann', 'LG Petra'],
  ])('%s', (closing) => {
    expect(own(`It fails.\n${closing}\nAnn Miller\nACME Ltd.`)).toBe('It fails.')
    expect(own(`It fails.\n\n  ${closing}  `)).toBe('It fails.')
  })
})

describe('what only begins or ends like a closing stays', () => {
  it.each([
    'Thanks for the quick fix',
    'Thanks to all of you it works now, but slowly and badly',
    'My best phone fails',
    'No thanks',
    'Many thanks were said',
    'Attached is the log',
    'Bestellung fehlt',
    'Gratis is wrong',
    'merci pour rien',
    'I say thanks',
    'Thanks, your last change broke our invoices page',
    'Best, since it is the only one that we have got',
    'Thanksgiving Sale',
    `Thanks ${'. '.repeat(30)}Ann`,
  ])('%s', (line) => {
    expect(own(`It fails.\n${line}`)).toBe(`It fails.\n${line}`)
  })

  it.each([
    'it still does not work',
    'The old invoice is wrong. The new one is missing.',
    'Is it lost? It was sent yesterday!',
    'PS: the export fails',
    'P.S. the export fails',
    'p. s. the export fails',
    'ps the export fails',
    `A${'n'.repeat(90)}`,
  ])('and so does a closing above: %s', (line) => {
    const text = `It fails.\nThanks\n${line}`
    expect(own(text)).toBe(text)
  })

  it.each([
    'i. A. Petra schreibt das hier alles',
    'p.p. Ann who writes all of this here',
    'see www.acme.example for all of our products',
    'mail to ann at ann@example.com for all',
    'call us at +44 20 7946 0000 any time',
    'head of marketing',
    'Head of PS Sales',
    'Maps & Caps',
    'Psychology Department',
    `A${'n'.repeat(89)}`,
  ])('but not above what signs: %s', (line) => {
    expect(own(`It fails.\nThanks\n${line}`)).toBe('It fails.')
  })

  it('nor where a line of no words at all stands below', () => {
    expect(own('It fails.\nThanks\n***')).toBe('It fails.')
    expect(own('It fails.\nThanks\n— 4711 —\nAnn')).toBe('It fails.')
  })

  it('thanks with words after them are a sentence, though a name stands among these', () => {
    expect(own('It fails.\nthanks toDo List')).toBe('It fails.\nthanks toDo List')
    expect(own('It fails.\nthanks to Ann')).toBe('It fails.\nthanks to Ann')
  })

  it('nor above a title in small letters that follows a name or an address, unless that is a closing', () => {
    const title = 'responsable du service client'
    expect(own(`It fails.\nMerci\nJean Dupont\n${title}`)).toBe('It fails.')
    expect(own(`It fails.\nMerci\njean@example.com\n${title}`)).toBe('It fails.')
    expect(own(`It fails.\nMerci\n${title}`)).toBe(`It fails.\nMerci\n${title}`)
    const five = `It fails.\nMerci\nJean Paul Marie Louis Dupont\n${title}`
    expect(own(five)).toBe(five)
  })
})

describe('closings', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, at) => `Line ${at}`).join('\n')

  it('are looked for above twelve lines of a signature', () => {
    expect(own(`It fails.\nThanks\n${names(12)}`)).toBe('It fails.')
    const long = `It fails.\nThanks\n${names(13)}`
    expect(own(long)).toBe(long)
    // Empty lines are no lines of it.
    expect(own(`It fails.\nThanks\n${names(12).replaceAll('\n', '\n\n')}`)).toBe('It fails.')
  })

  it('are cut from the topmost on', () => {
    expect(own('It fails.\nThanks\nAnn\nBest regards\nAnn Miller')).toBe('It fails.')
  })

  it('alone leave the thanks that they are', () => {
    expect(own('\nThanks\n\nAnn Miller\nwww.acme.example')).toBe('\nThanks')
    expect(own('Thanks\nAnn Miller writes this for you')).toBe('Thanks\nAnn Miller writes this for you')
    expect(own('Hello\nAnn Miller')).toBe('Hello\nAnn Miller')
    expect(own('!\nThanks\nRegards\nAnn')).toBe('!\nThanks')
  })
})
