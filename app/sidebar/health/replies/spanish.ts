// What does each coaching step say to a customer who writes Spanish?

import type { StepTexts } from './languages.ts'

export const TEXTS: StepTexts = {
  return:
    'Por cierto, ¿hay algo que en este momento le impida usar el producto? Escríbame una línea y le mostraré la forma más rápida de retomarlo.',
  feature:
    'Por cierto, su plan incluye algo más que puede ayudarle con esto. Dígame qué quiere hacer a continuación y le mostraré la función adecuada.',
  key_action:
    'Por cierto, si me dice qué es lo próximo que quiere hacer con nosotros, le envío los pasos más rápidos para conseguirlo.',
  guide:
    'Para los próximos pasos, en nuestro centro de ayuda hay guías que resultan útiles a muchas personas. ¿Quiere que le envíe la que mejor le conviene?',
  search:
    'Un consejo para la próxima vez: el buscador de nuestro centro de ayuda encuentra la mayoría de las respuestas en un minuto, también de noche. Bastan unas palabras de su pregunta.',
  setup:
    'La configuración ya está bien encaminada. ¿En qué paso se encuentra? Con mucho gusto hago el siguiente con usted.',
  community:
    'En nuestra comunidad otros clientes muestran cómo lo hacen. Merece la pena echar un vistazo, y sus preguntas también son bienvenidas allí.',
  training: 'También ofrecemos formaciones breves sobre este tema. ¿Quiere que le envíe las próximas fechas?',
  contribute:
    'Lo que usted hace también ayudaría a otras personas. ¿Le gustaría mostrarlo en nuestra comunidad?',
}
