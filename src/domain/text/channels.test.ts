import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { aMessage, type ConversationCase } from '#test/samples/conversations.ts'
import { ticketText } from './ticket-text.ts'

const FORMS: readonly ConversationCase[] = [
  {
    language: 'en',
    subject: 'Contact form',
    raw: [
      `Name: Jane Doe
Email: jane@example.com
Company: ACME
Page URL: https://example.com/contact?ref=ad
Message: How can we add a second sender address to our account?`,
    ],
    own: ['How can we add a second sender address to our account?'],
  },
  {
    language: 'de',
    subject: 'Kontaktformular',
    raw: [
      `Diese Nachricht wurde über das Kontaktformular gesendet.
Vorname: Max
Nachname: Muster
Telefon: 030 123456
Ihre Nachricht: Wie kann ich eine zweite Absenderadresse anlegen?
Datenschutz: akzeptiert`,
    ],
    own: ['Wie kann ich eine zweite Absenderadresse anlegen?'],
  },
  {
    language: 'es',
    subject: 'Formulario de contacto',
    raw: [
      `Nombre: Lucía
Correo electrónico: lucia@example.com
Teléfono: 600 000 000
Mensaje: ¿Cómo puedo cambiar el idioma de la cuenta?`,
    ],
    own: ['¿Cómo puedo cambiar el idioma de la cuenta?'],
  },
  {
    language: 'fr',
    subject: 'Formulaire de contact',
    raw: [
      `Nom : Martin
Prénom : Élodie
Adresse e-mail : elodie@example.com
Message : Comment est-ce que je peux ajouter un deuxième expéditeur à mon compte ?`,
    ],
    own: ['Comment est-ce que je peux ajouter un deuxième expéditeur à mon compte ?'],
  },
  {
    language: 'pt',
    subject: 'Formulário de contato',
    raw: [
      `Nome: João
E-mail: joao@example.com
Celular: 11 99999-0000
Mensagem: Como eu posso mudar o idioma da minha conta?`,
    ],
    own: ['Como eu posso mudar o idioma da minha conta?'],
  },
]

/** A transcript in one comment, as chat tools write it. */
const CHATS: readonly ConversationCase[] = [
  {
    language: 'en',
    subject: 'Chat with Ann',
    raw: ['(10:32:07) Ann: my coupon does not work\n(10:33:10) Ann: it says that it has expired'],
    own: ['my coupon does not work\nit says that it has expired'],
  },
  {
    language: 'de',
    subject: 'Chat mit Petra',
    raw: ['(10:32:07) Petra: mein Gutschein geht nicht\n(10:33:10) Petra: da steht, er ist abgelaufen'],
    own: ['mein Gutschein geht nicht\nda steht, er ist abgelaufen'],
  },
  {
    language: 'es',
    subject: 'Chat con Lucía',
    raw: ['[10:32] Lucía: mi cupón no funciona\n[10:33] Lucía: dice que ya está caducado'],
    own: ['mi cupón no funciona\ndice que ya está caducado'],
  },
  {
    language: 'fr',
    subject: 'Chat avec Élodie',
    raw: ['10:32 - Élodie : mon code ne marche pas\n10:33 - Élodie : il dit que c’est expiré'],
    own: ['mon code ne marche pas\nil dit que c’est expiré'],
  },
  {
    language: 'pt',
    subject: 'Chat com João',
    raw: ['[10:32:07] João: meu cupom não funciona\n[10:33:10] João: diz que já está vencido'],
    own: ['meu cupom não funciona\ndiz que já está vencido'],
  },
]

/** One line a message, greetings on lines of their own. */
const THREADS: readonly ConversationCase[] = [
  {
    language: 'en',
    subject: 'Conversation with Ann',
    raw: ['Hi there!', 'where is my order', 'it should have been here on Friday'],
    own: ['it should have been here on Friday', 'where is my order', 'Hi there!'],
  },
  {
    language: 'de',
    subject: 'Unterhaltung mit Petra',
    raw: ['Hallo, wo ist meine Bestellung', 'sie sollte am Freitag da sein'],
    own: ['sie sollte am Freitag da sein', 'wo ist meine Bestellung'],
  },
  {
    language: 'es',
    subject: 'Conversación con Lucía',
    raw: ['hola buenas, dónde está mi pedido', 'tenía que llegar el viernes'],
    own: ['tenía que llegar el viernes', 'dónde está mi pedido'],
  },
  {
    language: 'fr',
    subject: 'Conversation avec Élodie',
    raw: ['bonjour, où est ma commande', 'elle devait arriver vendredi, je ne comprends pas'],
    own: ['elle devait arriver vendredi, je ne comprends pas', 'où est ma commande'],
  },
  {
    language: 'pt',
    subject: 'Conversa com João',
    raw: ['oi, onde está o meu pedido', 'ele já devia ter chegado na sexta'],
    own: ['ele já devia ter chegado na sexta', 'onde está o meu pedido'],
  },
]

const KINDS: readonly (readonly [string, Message['channel'], readonly ConversationCase[]])[] = [
  ['a web form', 'web', FORMS],
  ['a chat', 'chat', CHATS],
  ['a messaging thread', 'native_messaging', THREADS],
]

describe.each(KINDS)('the text of %s', (_, channel, cases) => {
  it.each(cases)('in $language is what the customer wrote', ({ subject, raw, own, language }) => {
    const text = ticketText({ subject, messages: raw.map((one, at) => aMessage(at, one, { channel })) })
    expect(text.parts.map((part) => part.text)).toEqual(own)
    expect(text.language).toBe(language)
  })
})
