// Which words of a description name no matter, so that they would match any complaint?

import type { Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'

const WORDS = `not no never nothing none good bad new old well today yesterday tomorrow morning evening day week month
  year monday tuesday wednesday thursday friday saturday sunday customer help need want ask question problem thing
  something someone many first last two one still yet longer
  nicht kein keine nie gut neu heute gestern morgen tag woche monat jahr montag dienstag mittwoch donnerstag freitag
  kunde hilfe brauche frage problem
  nada nunca bueno nuevo hoy ayer día semana mes año lunes martes cliente ayuda necesito pregunta problema
  ne pas rien jamais bon nouveau hier jour semaine mois lundi mardi client aide besoin question problème
  não nunca bom novo hoje ontem dia semana mês ano segunda terça cliente ajuda preciso pergunta problema`

/** In the form that {@link tokens} gives them. A sample of tagged contacts needs no such list: it weighs them itself. */
export const idleTokens = (language: Language): ReadonlySet<string> => new Set(tokens(WORDS, language))
