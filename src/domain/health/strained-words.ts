// With which words do people say that they have had enough, are worried, or are glad? Per language, whole words only.

import type { KnownLanguage } from '#domain/text/language.ts'

export interface MoodWords {
  angry: readonly string[]
  restless: readonly string[]
  anxious: readonly string[]
  content: readonly string[]
}

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim())

/** Lower case; accents are folded on both sides before they are compared. */
export const MOOD_WORDS: Readonly<Record<KnownLanguage, MoodWords>> = {
  en: {
    angry:
      list(`unacceptable|ridiculous|furious|outrageous|angry|disgusted|disgraceful|worst|useless|scam|rip off|
      lawyer|legal action|fed up|sick of|appalling|terrible|joke`),
    restless:
      list(`still waiting|still not|still no|third time|fourth time|again and again|yet again|how long|
      no response|no reply|nobody answers|frustrated|frustrating|disappointed|disappointing|annoying|annoyed|
      for weeks|for days now|once again|waste of time`),
    anxious:
      list(`urgent|urgently|asap|worried|concerned|deadline|afraid|please hurry|desperate|panic|losing money|
      losing customers|as soon as possible`),
    content: list(`thank you so much|thanks a lot|great help|awesome|perfect|excellent|wonderful|very happy|
      works great|works perfectly|brilliant`),
  },
  de: {
    angry: list(`inakzeptabel|unverschämt|frechheit|lächerlich|wütend|unmöglich|anwalt|abzocke|
      katastrophe|schlechteste|unzumutbar|stinksauer`),
    restless:
      list(`immer noch|warte seit|seit tagen|seit wochen|zum dritten mal|schon wieder|keine antwort|niemand|
      frustriert|frustrierend|enttäuscht|enttäuschend|ärgerlich|nervt|wie lange`),
    anxious: list(
      'dringend|eilig|sorge|sorgen|besorgt|so schnell wie möglich|schnellstmöglich|frist|verzweifelt|panik',
    ),
    content: list('vielen herzlichen dank|super|perfekt|großartig|wunderbar|klasse|begeistert|bestens'),
  },
  es: {
    angry: list(
      `inaceptable|indignante|ridículo|vergüenza|vergonzoso|furioso|furiosa|estafa|abogado|harto|harta|pésimo|inútil`,
    ),
    restless:
      list(`sigo esperando|todavía no|aún no|otra vez|tercera vez|nadie responde|sin respuesta|frustrado|
      frustrada|frustrante|decepcionado|decepcionada|desde hace días|cuánto tiempo`),
    anxious: list(
      'urgente|urgentemente|preocupado|preocupada|lo antes posible|cuanto antes|plazo|desesperado|desesperada',
    ),
    content: list('muchísimas gracias|perfecto|excelente|genial|maravilloso|encantado|encantada|estupendo'),
  },
  fr: {
    angry: list(`inacceptable|scandaleux|ridicule|furieux|furieuse|honteux|arnaque|avocat|ras le bol|
      inadmissible|lamentable`),
    restless:
      list(`toujours pas|j attends toujours|encore une fois|troisième fois|aucune réponse|sans réponse|
      personne ne répond|frustré|frustrée|frustrant|déçu|déçue|depuis des jours|depuis des semaines`),
    anxious: list('urgent|urgence|inquiet|inquiète|au plus vite|dès que possible|délai|désespéré|désespérée'),
    content: list('merci infiniment|parfait|excellent|génial|formidable|ravi|ravie|super'),
  },
  pt: {
    angry: list(`inaceitável|absurdo|ridículo|vergonha|furioso|furiosa|golpe|advogado|péssimo|
      procon|inadmissível`),
    restless: list(`continuo esperando|ainda não|de novo|terceira vez|ninguém responde|sem resposta|frustrado|
      frustrada|decepcionado|decepcionada|há dias|há semanas|quanto tempo`),
    anxious: list('urgente|preocupado|preocupada|o mais rápido possível|prazo|desesperado|desesperada'),
    content: list('muito obrigado mesmo|muito obrigada mesmo|perfeito|excelente|maravilhoso|ótimo|adorei'),
  },
  it: {
    angry: list('inaccettabile|ridicolo|vergogna|vergognoso|furioso|furiosa|truffa|avvocato|pessimo|assurdo'),
    restless:
      list(`sto ancora aspettando|ancora niente|di nuovo|terza volta|nessuno risponde|nessuna risposta|
      frustrato|frustrata|deluso|delusa|da giorni|da settimane`),
    anxious: list('urgente|preoccupato|preoccupata|il prima possibile|scadenza|disperato|disperata'),
    content: list('grazie mille|perfetto|eccellente|fantastico|meraviglioso|ottimo'),
  },
  nl: {
    angry: list('onacceptabel|belachelijk|woedend|schandalig|schande|oplichting|advocaat|waardeloos'),
    restless: list(`nog steeds|alweer|derde keer|geen antwoord|geen reactie|niemand reageert|gefrustreerd|
      teleurgesteld|al dagen|al weken|hoe lang`),
    anxious: list('dringend|spoed|bezorgd|zo snel mogelijk|deadline|wanhopig'),
    content: list('heel erg bedankt|perfect|uitstekend|geweldig|fantastisch|super'),
  },
}
