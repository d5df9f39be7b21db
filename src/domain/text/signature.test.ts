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

describe('below a cut line everything goes', () => {
  it.each([
    ...['--', '-- ', ' — ', '––'],
    ...[
      'Sent from my iPhone',
      'sent with the new Mail App.',
      'Sent via Samsung Mobile',
      'Get Outlook for iOS',
    ],
    ...[
      'Von meinem iPhone gesendet',
      'Von meiner Uhr gesendet.',
      'Gesendet mit der WEB.DE App',
      'Gesendet von Mail',
    ],
    ...[
      'Diese Nachricht wurde von meinem Handy gesendet',
      'Enviado desde mi iPhone',
      'Enviado do meu iPhone',
    ],
    ...[
      'Obtener Outlook para Android',
      'Obter o Outlook para iOS',
      'Envoyé de mon iPhone',
      'Envoyé depuis Yahoo',
    ],
    ...[
      'Télécharger Outlook pour iOS',
      'Inviato dal mio iPhone',
      'Inviato da Libero',
      'Verzonden vanaf mijn iPhone',
    ],
    ...['Sent from Proton Mail for iOS'],
    ...[
      'Confidentiality notice: this is secret',
      'DISCLAIMER',
      '*Disclaimer:* x',
      '_Legal notice_',
      'Privileged and confidential',
    ],
    ...['The information contained in this e-mail is secret', 'The contents of this message are secret'],
    ...[
      'This e-mail may be confidential',
      'This message is intended for you',
      'If you have received this in error',
    ],
    ...[
      'If you are not the intended recipient',
      'Please consider the environment',
      'Please think of the environment',
    ],
    ...[
      'Diese E-Mail ist vertraulich',
      'Diese Nachricht ist nur für Sie bestimmt',
      'Vertraulichkeitshinweis',
    ],
    ...['Der Inhalt dieser E-Mail', 'Sollten Sie nicht der Adressat sein', 'Bitte denken Sie an die Umwelt'],
    ...[
      'Bitte prüfen Sie vor dem Ausdrucken',
      'Geschäftsführerin: Eva',
      'Geschäftsführer : Max',
      'Geschäftsführung: X',
    ],
    ...['Sitz der Gesellschaft: Bonn', 'Handelsregister Bonn', 'Este mensaje es confidencial', 'Aviso legal'],
    ...[
      'Antes de imprimir',
      'La información contenida en este',
      'Ce message est confidentiel',
      'Avant d’imprimer',
    ],
    ...['Esta mensagem é confidencial', 'As informações contidas nesta', 'Aviso de confidencialidade'],
  ])('%s', (line) => {
    expect(own(`It fails.\n${line}\nMore words here that tell a story.`)).toBe('It fails.')
  })

  it.each([
    ...['---', '-', '-- x', 'x --'],
    ...[
      'It was sent from my iPhone',
      'Sent from my iPhone, and it is broken in many more ways than one',
      'Sent from',
    ],
    ...[
      'Please get Outlook for iOS',
      'The Disclaimer is wrong',
      'disclaimers are wrong',
      'My Handelsregister entry',
    ],
    ...['This e-mail is broken', 'Diese E-Mail ist kaputt', 'Gesendet von X', 'A Geschäftsführer: Max'],
    ...[
      'This cold message is confidential',
      'Este mensaje falla',
      'Ce message échoue',
      'Esta mensagem falha',
    ],
    ...['Geschäftsführer Max', 'If you have time'],
  ])('but not below: %s', (line) => {
    const text = `It fails.\n${line}\nMore words here that tell a story.`
    expect(own(text)).toBe(text)
  })

  it('also of one that stands a little to the right', () => {
    for (const line of ['  Sent from my iPhone ', '\tGet Outlook for iOS', '  Disclaimer: x', ' \t-- '])
      expect(own(`It fails.\n${line}\nMore words here that tell a story.`)).toBe('It fails.')
  })

  it('unless nothing would be left', () => {
    expect(own('--\nIt fails today and that is bad.')).toBe('--\nIt fails today and that is bad.')
    expect(own('…\nSent from my iPhone')).toBe('…\nSent from my iPhone')
    // Figures are words.
    expect(own('4711\nSent from my iPhone')).toBe('4711')
  })

  it('reads no more of a long line than its beginning', () => {
    expect(own(`It fails.\nDisclaimer ${'x '.repeat(500)}\nmore`)).toBe('It fails.')
    const far = `It fails.\nThis message ${'x'.repeat(81)} confidential\nMore words here that tell a story.`
    expect(own(far)).toBe(far)
  })
})
