// What would our screens say in a language that nobody speaks, so that what is not translated and not in its place shows?

import type { Texts } from '#app/i18n/catalogue.ts'

const GAP = /(\{#?\w+\})/
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'áƀçđéƒĝĥíĵķłɱñóþǫŕšŧúṽŵẋýžÁɃÇĐÉƑĜĤÍĴĶŁṀÑÓÞǪŔŠŦÚṼŴẊÝŽ']
/** Letters of a script that is read from right to left. */
const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד']

/** Longer by so much than English is what German and French are of most labels. */
const LONGER = 0.4
/** Of what words are longer: short enough that lines can break where words of a real language let them. */
const FILLER = 'ëïöü'

export type Script = 'accented' | 'right_to_left'

const inScript = (text: string, script: Script): string =>
  [...text]
    .map((letter) => (script === 'accented' ? ACCENTED : HEBREW)[LATIN.indexOf(letter)] ?? letter)
    .join('')

const filling = (letters: number, script: Script): string => {
  const word = script === 'accented' ? FILLER : 'שלום'
  const whole = `${word} `.repeat(Math.ceil(letters / word.length)).slice(0, letters)
  return whole.trim() === '' ? '' : ` ${whole.trim()}`
}

/** `Hello {name}` → `⟦Ĥéłłó {name} ëï⟧`: gaps stay. */
export function pseudo(text: string, script: Script = 'accented'): string {
  if (text === '') return ''
  const parts = text.split(GAP).map((part) => (GAP.test(part) ? part : inScript(part, script)))
  const letters = text.replaceAll(/\{#?\w+\}/g, '').length
  return `⟦${parts.join('')}${filling(Math.round(letters * LONGER), script)}⟧`
}

/** Every text, in its plural forms; said of themselves which way they are read. */
export function pseudoTexts(texts: Texts, script: Script): Texts {
  const all = Object.entries(texts).map(([key, value]): [string, string | Texts] => [
    key,
    typeof value === 'string' ? pseudo(value, script) : pseudoTexts(value, script),
  ])
  const direction = script === 'accented' ? 'ltr' : 'rtl'
  return Object.fromEntries(
    all.map(([key, value]) => [key, key === 'direction' && typeof value === 'string' ? direction : value]),
  )
}

/** What stands outside of all brackets; `depth`: how many are open at its beginning, and at its end. */
export function unbracketed(text: string, depth = 0): { rest: string; depth: number } {
  let rest = ''
  let open = depth
  for (const letter of text) {
    if (letter === '⟦') open += 1
    else if (letter === '⟧') open -= 1
    else if (open === 0) rest += letter
  }
  return { rest, depth: open }
}
