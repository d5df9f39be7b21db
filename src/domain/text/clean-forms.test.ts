import { expect, it } from 'vitest'
import { cleanText } from './clean.ts'

it.each([
  [
    'a form whose labels stand above their values',
    'Name\nJane Doe\n\nE-mail\njane@example.com\n\nMessage\nThe export is empty.\nName it as you like.',
    'The export is empty.\nName it as you like.',
  ],
  [
    'a form with bold labels',
    '*Name:* Jane\n*Email:* jane@example.com\n*Message:* The export is empty',
    'The export is empty',
  ],
  [
    'two words alone that could be labels',
    'Company\nName\nare both wrong on the invoice.',
    'Company\nName\nare both wrong on the invoice.',
  ],
  [
    'a chat with names before the time',
    'Ann (10:32:07 AM): my order is late\nAnn (10:33:10 AM): where is it',
    'my order is late\nwhere is it',
  ],
  [
    'a messenger’s export',
    '[03/11/2025, 10:32:07] Ann: my order is late\n[03/11/2025, 10:33:07] Ann: where is it',
    'my order is late\nwhere is it',
  ],
  ['a courtesy in English', 'Hi Tom, how are you? My card fails.', 'My card fails.'],
  ['a wish in English', 'Hello,\nI hope this email finds you well. My card fails.', 'My card fails.'],
  [
    'a courtesy in German',
    'Hallo Frau Weber, wie geht es Ihnen? Die Karte geht nicht.',
    'Die Karte geht nicht.',
  ],
  ['a courtesy in Spanish', 'Hola, ¿qué tal? No puedo entrar.', 'No puedo entrar.'],
  [
    'a courtesy in French',
    'Bonjour,\nJ’espère que vous allez bien.\nLe lien est cassé.',
    'Le lien est cassé.',
  ],
  ['a courtesy in Portuguese', 'Olá, tudo bem?\n\nNão consigo entrar.', 'Não consigo entrar.'],
  ['a question that begins like a courtesy', 'Hi, how are you charging VAT?', 'how are you charging VAT?'],
  ['nothing but a courtesy', 'Hi, how are you?', 'Hi, how are you?'],
  [
    'a German closing in the dative, with a title below',
    'Die Rechnung fehlt.\n\nMit freundlichem Gruß\n\ni. A. Petra Schäfer\nBuchhaltung',
    'Die Rechnung fehlt.',
  ],
  [
    'Portuguese Outlook history',
    'O boleto não abre.\n\nDe: Suporte <s@example.com>\nEnviada em: segunda-feira, 3 de novembro de 2025 10:11\nPara: João\nAssunto: Boleto\n\nTexto antigo',
    'O boleto não abre.',
  ],
  [
    'French Outlook history',
    'Le lien est cassé.\n\nDe : Support <s@example.com>\nEnvoyé : lundi 3 novembre 2025 10:11\nÀ : Jean\nObjet : Lien\n\nancien',
    'Le lien est cassé.',
  ],
] as const)('%s', (_, raw, own) => {
  expect(cleanText(raw)).toBe(own)
})
