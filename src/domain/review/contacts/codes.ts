// Which small number stands for which text? Dictionaries of the typed columns; 0 stands for none.

export interface TextCodes {
  /** The text's code, given out at its first appearance. */
  codeOf(text: string | null): number
  /** 0 where the text never appeared. */
  find(text: string): number
  textOf(code: number): string | null
  /** By code, from 1. */
  readonly texts: readonly string[]
}

export function createTextCodes(texts: readonly string[] = []): TextCodes {
  const known: string[] = [...texts]
  const codes = new Map(known.map((text, index) => [text, index + 1]))
  return {
    texts: known,
    find: (text) => codes.get(text) ?? 0,
    textOf: (code) => known[code - 1] ?? null,
    codeOf(text) {
      if (text === null) return 0
      const code = codes.get(text)
      if (code !== undefined) return code
      known.push(text)
      codes.set(text, known.length)
      return known.length
    },
  }
}
