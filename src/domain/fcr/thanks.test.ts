import { describe, expect, it } from 'vitest'
import { isBareThanks } from './thanks.ts'

const words = (count: number) => ['thanks', ...Array.from({ length: count - 1 }, () => 'very')].join(' ')

describe('a message that only thanks', () => {
  it('has at most fifteen words, and one of thanks or success', () => {
    expect([1, 15, 16].map((count) => isBareThanks(words(count)))).toEqual([true, true, false])
    expect(['', '…', 'Ok', 'Have a nice day'].map(isBareThanks)).toEqual([false, false, false, false])
  })

  it.each([
    'Thanks again',
    'Thanks,  once again!',
    'Thank you, again',
    'Danke nochmals',
    'Danke nochmal',
    'Danke, noch einmal',
    'Merci encore',
    'Merci encore une fois',
    'Gracias de nuevo',
    'Gracias, otra vez',
    'Obrigada novamente',
    'Obrigado, mais uma vez',
    'Obrigado, nada mais',
    'It works again',
    'It is working again',
    'Everything works now, please close',
    'Geht wieder',
    'Läuft jetzt wieder, danke',
    'Klappt alles wieder',
    'Funktioniert nun wieder',
    'Thanks, the problem is solved',
    'Danke, der Fehler ist behoben',
    'Gracias, el problema está resuelto',
    'Merci, le problème est résolu',
    'Obrigado, o erro foi corrigido',
  ])('is: %s', (text) => {
    expect(isBareThanks(text)).toBe(true)
  })

  it.each([
    ['a question', 'Thanks, right?'],
    ['a question in Spanish', '¿Gracias'],
    ['a figure', 'Thanks 2'],
    ['an address of mail', 'Thanks kim@example'],
    ['an address', 'Thanks http:'],
    ['a safe address', 'Thanks https:'],
    ['an address without its scheme', 'Thanks www.example'],
    ['a path', 'Thanks example.org/'],
    ['a negated verb', "Thanks, it weren't"],
    ['a negated verb, typed by a phone', 'Thanks, it weren’t'],
    ['a negated verb in French', "Merci, ça n'avance"],
    ['a catch', 'Thanks but'],
    ['again, of something else', 'Thanks, it happened again'],
    ['a wish', 'Danke, bitte stornieren'],
    ['trouble that is not over', 'Thanks, an error'],
    ['trouble that is over, and another', 'Thanks, the error is fixed, another error came'],
    ['the same in German', 'Danke, das Problem ist behoben, neues Problem'],
    ['the same in Spanish', 'Gracias, problema resuelto, otro problema'],
    ['the same in French', 'Merci, erreur corrigée et résolue, autre erreur'],
    ['the same in Portuguese', 'Obrigado, erro corrigido, outro erro'],
  ])('is not, with %s: %s', (_, text) => {
    expect(isBareThanks(text)).toBe(false)
  })

  it('may name any thing that is over', () => {
    expect(isBareThanks('Thanks, the printer is fixed')).toBe(true)
    expect(isBareThanks('Thanks, another day')).toBe(true)
  })
})
