// Is this message nothing but a thank-you?

import { cleanText } from '#domain/text/clean.ts'
import { fold } from '#domain/text/tokens.ts'

const MOST_WORDS = 15
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Thanks and success in English, German, Spanish, French and Portuguese; folded. */
const THANKS =
  words(`thanks thank thankyou thx ty cheers appreciated appreciate great perfect excellent awesome
  brilliant wonderful works worked working solved resolved fixed sorted done
  danke dankeschon vielendank merci super prima perfekt toll klasse funktioniert geklappt klappt gelost erledigt geht
  gracias perfecto genial excelente funciona funciono solucionado resuelto arreglado listo
  parfait genial remercie marche fonctionne resolu regle
  obrigado obrigada obg valeu perfeito otimo funcionou resolvido resolveu deu`)

/** Contrast, negation, a further problem or wish: then it is no mere thank-you. Folded. */
const CATCHES =
  words(`but however although though yet except still not no nor never without cannot cant wont dont
  doesnt didnt isnt wasnt arent havent hasnt couldnt wouldnt unfortunately again please error errors problem problems
  fails failed failing broken stopped wrong want need when why where
  aber jedoch doch leider trotzdem nicht nichts kein keine keinen keiner nie ohne nur wieder bitte fehler wann warum wo
  wie allerdings brauche
  pero aunque sin ni nunca nada todavia aun tampoco cuando donde falla mal quiero deseo necesito
  mais pas ne ni jamais rien sans toujours cependant sauf aucun aucune malheureusement quand pourquoi erreur voudrais
  mas nao nem nunca ainda porem entretanto infelizmente sem quando onde erro embora quero preciso`)

/** Politeness that would read as a catch: `thanks again`, `thank you, no worries`. Folded. */
const POLITE =
  /\b((thanks|thank you|danke|merci|gracias|obrigad[oa])[\s,]+(again|once again|nochmals?|noch einmal|encore( une fois)?|de nuevo|otra vez|novamente|mais uma vez|muito)|muito mais|nada mais)\b/g

/**
 * Whether a requester's message only thanks or confirms: at most 15 words, a word of thanks or success, no question
 * mark, digit or link, no contrast or negation. Files are not its to see.
 */
export const isBareThanks = (text: string): boolean => {
  const cleaned = fold(cleanText(text)).replace(/[’']/g, '')
  if (/[?¿\d]|https?:|www\.|@/.test(cleaned)) return false
  const found = cleaned.replace(POLITE, 'thanks').match(/\p{L}+/gu) ?? []
  if (found.length === 0 || found.length > MOST_WORDS) return false
  return found.some((word) => THANKS.has(word)) && !found.some((word) => CATCHES.has(word))
}
