// What does the build cut out of a translation file? The texts of one page.

declare module '*.json?part=panels' {
  export const texts: import('./catalogue.ts').Texts
}

declare module '*.json?part=review' {
  export const texts: import('./catalogue.ts').Texts
}
