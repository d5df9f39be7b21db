// What does each coaching step say to a customer who writes Portuguese, as in Brazil?

import type { StepTexts } from './languages.ts'

export const TEXTS: StepTexts = {
  return:
    'A propósito, há algo que impeça você de usar o produto no momento? Escreva-me uma linha e eu mostro o caminho mais rápido para retomar.',
  feature:
    'A propósito, o seu plano inclui mais recursos que podem ajudar aqui. Diga-me o que você quer fazer a seguir e eu mostro o recurso certo.',
  key_action:
    'A propósito, se você me disser o que pretende fazer a seguir conosco, eu envio os passos mais rápidos para chegar lá.',
  guide:
    'Para os próximos passos, há na nossa central de ajuda guias que muita gente acha úteis. Quer que eu envie o mais adequado para você?',
  search:
    'Uma dica para a próxima vez: a busca da nossa central de ajuda encontra a maioria das respostas em um minuto, também à noite. Bastam algumas palavras da sua pergunta.',
  setup:
    'A configuração já está bem encaminhada. Em que passo você está? Terei prazer em fazer o próximo com você.',
  community:
    'Na nossa comunidade, outros clientes mostram como fazem isso. Vale a pena dar uma olhada, e as suas perguntas também são bem-vindas lá.',
  training: 'Também oferecemos treinamentos curtos sobre isso. Quer que eu envie as próximas datas?',
  contribute: 'O que você faz ajudaria outras pessoas também. Gostaria de mostrar isso na nossa comunidade?',
}
