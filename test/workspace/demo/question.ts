// What does the demo's team ask its customers this month?

import type { Question } from '#domain/settings/question.ts'
import { DAY_MS } from './time.ts'

/** Room for the days that people spend with one demo account. */
const ASKED_DAYS = 21

export const questionOfTheMonth = (now: number) =>
  ({
    id: new Date(now).toISOString().slice(0, 7),
    text: {
      en: 'Which of these would help you most in the next months?',
      de: 'Was davon würde Ihnen in den nächsten Monaten am meisten helfen?',
      es: '¿Qué le ayudaría más en los próximos meses?',
      fr: 'Qu’est-ce qui vous aiderait le plus dans les prochains mois ?',
      'pt-BR': 'O que mais ajudaria você nos próximos meses?',
    },
    options: [
      { id: 'templates', text: { en: 'More templates', de: 'Mehr Vorlagen' } },
      { id: 'reports', text: { en: 'Better reports', de: 'Bessere Berichte' } },
      { id: 'shop', text: { en: 'More shop systems', de: 'Mehr Shopsysteme' } },
      { id: 'none', text: { en: 'None of these', de: 'Nichts davon' } },
    ],
    until: new Date(now + ASKED_DAYS * DAY_MS).toISOString().slice(0, 10),
    on: true,
  }) satisfies Question
