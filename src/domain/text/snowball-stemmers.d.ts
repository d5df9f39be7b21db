declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string
  }
  export function newStemmer(
    algorithm: 'english' | 'german' | 'spanish' | 'french' | 'portuguese' | 'italian' | 'dutch',
  ): Stemmer
}
