// What does each coaching step say to a customer who writes German?

import type { StepTexts } from './languages.ts'

export const TEXTS: StepTexts = {
  return:
    'Übrigens: Gibt es etwas, das Sie zurzeit davon abhält, das Produkt zu nutzen? Schreiben Sie mir eine Zeile, dann zeige ich Ihnen den schnellsten Weg zurück.',
  feature:
    'Übrigens enthält Ihr Tarif noch mehr, das hier helfen kann. Sagen Sie mir, was Sie als Nächstes vorhaben, dann zeige ich Ihnen die passende Funktion.',
  key_action:
    'Übrigens: Wenn Sie mir sagen, was Sie als Nächstes mit uns vorhaben, schicke ich Ihnen die kürzesten Schritte dorthin.',
  guide:
    'Für die nächsten Schritte gibt es in unserem Help Center Anleitungen, die viele nützlich finden. Soll ich Ihnen die passendste schicken?',
  search:
    'Ein Tipp für das nächste Mal: Die Suche in unserem Help Center findet die meisten Antworten in einer Minute, auch nachts. Ein paar Worte Ihrer Frage genügen.',
  setup:
    'Sie sind mit der Einrichtung gut unterwegs. Bei welchem Schritt sind Sie? Den nächsten gehe ich gern mit Ihnen durch.',
  community:
    'In unserer Community zeigen andere Kunden, wie sie das machen. Ein Blick lohnt sich, und auch Ihre Fragen sind dort willkommen.',
  training: 'Wir bieten dazu auch kurze Schulungen an. Soll ich Ihnen die nächsten Termine schicken?',
  contribute: 'Was Sie da machen, würde auch anderen helfen. Möchten Sie es in unserer Community zeigen?',
}
