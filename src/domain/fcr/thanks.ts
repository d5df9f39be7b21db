// Is this message nothing but a thank-you?

import { cleanText } from '#domain/text/clean.ts'
import { fold } from '#domain/text/fold.ts'

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

/** Contrast, negation, a lack or wish: then it is no mere thank-you. Folded. */
const CATCHES =
  words(`but however although though yet except still not no nor never without cannot cant wont dont
  doesnt didnt isnt wasnt arent havent hasnt hadnt couldnt wouldnt shouldnt aint unfortunately again please fails
  failed failing broken stopped wrong want need when why where nothing none nobody nowhere neither unable impossible
  missing persists
  aber jedoch doch leider trotzdem nicht nichts kein keine keinen keiner keinerlei nie nimmer garnicht weder ohne nur
  wieder bitte wann warum wo wie allerdings brauche fehlt unmoglich
  pero aunque sin ni nunca nada todavia aun tampoco cuando donde falla falta mal quiero deseo necesito imposible
  mais pas plus ne ni jamais rien sans toujours cependant sauf aucun aucune malheureusement quand pourquoi voudrais
  manque persiste
  mas nao nem nunca ainda porem entretanto infelizmente sem quando onde embora quero preciso impossivel`)

/** What was complained of; it may be named again where it is said to be over. Folded. */
const TROUBLE = words(`problem problems issue issues trouble bug error errors
  probleme fehler problema problemas problemes erreur erreurs erro erros`)
const OVER =
  words(`solved resolved fixed sorted gone done gelost behoben erledigt weg solucionado resuelto arreglado
  corregido resolu resolue regle reglee corrige resolvido resolveu corrigido`)
const ANOTHER = words(`another other new andere anderes anderer neue neues neuer weiteres otro otra nueva
  autre nouvelle outro outra nova`)

/** Politeness and success that would read as a catch: `thanks again`, `it works again`, `please close it`. Folded. */
const POLITE =
  /\b((thanks|thank you|danke|merci|gracias|obrigad[oa])[\s,]+(again|once again|nochmals?|noch einmal|encore( une fois)?|de nuevo|otra vez|novamente|mais uma vez|muito)|muito mais|nada mais|(works?|working|geht|funktioniert|klappt|lauft)( now| jetzt| nun| alles)? (again|wieder)|please close)\b/g

/** A question, a figure or an address; `n't` and `n'` negate whatever they hang on. */
const MORE_THAN_WORDS = /[?¿\p{N}@]|https?:|www\.|\w\.\p{L}{2,}\/|n['’]t\b|\bn['’](?=\p{L})/u

const isUnsettled = (found: readonly string[]): boolean =>
  found.some((word) => TROUBLE.has(word)) &&
  (!found.some((word) => OVER.has(word)) || found.some((word) => ANOTHER.has(word)))

/**
 * Whether a requester's message only thanks or confirms: at most 15 words, a word of thanks or success, no question
 * mark, digit or link, no contrast or negation. Files are not its to see.
 */
export const isBareThanks = (text: string): boolean => {
  const cleaned = fold(cleanText(text))
  if (MORE_THAN_WORDS.test(cleaned)) return false
  const found =
    cleaned
      .replace(/[’']/g, '')
      .replace(POLITE, 'thanks')
      .match(/\p{L}+/gu) ?? []
  if (found.length === 0 || found.length > MOST_WORDS) return false
  return (
    found.some((word) => THANKS.has(word)) && !found.some((word) => CATCHES.has(word)) && !isUnsettled(found)
  )
}
