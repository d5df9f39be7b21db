// In which form are words compared that people type in a hurry?

const ACCENTS = /[\u0300-\u036f]/g

/** Lower case without accents. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(ACCENTS, '').replaceAll('ß', 'ss')
