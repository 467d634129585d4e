import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count, number } from './language.ts';

export const actionPoint: Texts['actionPoint'] = {
  greeting: (name) => (name === undefined ? say`Hola:` : say`Hola, ${name}:`),
  hidden: 'Un punto de acción',
  due: (date) => `Plazo: ${date}`,
  noDueDate: 'Sin plazo',
  priority: { high: 'Prioridad: alta', medium: 'Prioridad: media', low: 'Prioridad: baja' },
  owner: (organisation) => say`Responsable: ${organisation}`,
  from: (session, series) => say`Origen: ${session}, ${series}`,
  result: (document) => say`Resultado: ${document}`,
  late: (days) => count(days, { one: '# día de atraso', other: '# días de atraso' }),
  left: (days) => count(days, { one: 'queda # día', other: 'quedan # días' }),
  answer: 'Responder: hecho, en curso o no me corresponde',
  more: (n) =>
    say`${[
      count(n, {
        one: 'Y # punto de acción más, del que le hablaremos otro día.',
        other: 'Y # puntos de acción más, de los que le hablaremos otro día.',
      }),
    ]}`,
  recorded: {
    subject: (n) => count(n, { one: 'Un punto de acción para usted', other: '# puntos de acción para usted' }),
    title: (n) => count(n, { one: 'Un punto de acción para usted', other: '# puntos de acción para usted' }),
    preheader: 'Cuando pueda, díganos cómo va. No necesita ninguna cuenta.',
    lead: (n) =>
      n === 1
        ? say`En una sesión se acordó un punto de acción del que se ocupan usted o su organización.`
        : say`En una sesión se acordaron puntos de acción de los que se ocupan usted o su organización.`,
    how: say`Con el enlace puede decir en todo momento cómo va. No necesita ninguna cuenta. Le enviaremos un recordatorio antes del plazo.`,
  },
  digest: {
    subject: (n) => count(n, { one: '¿Cómo va? # punto de acción', other: '¿Cómo van? # puntos de acción' }),
    title: 'Sus puntos de acción',
    preheader: (late, n) => (late > 0 ? `Con atraso: ${number(late)} de ${number(n)}.` : 'Díganos cómo van.'),
    lead: say`Díganos en un minuto cómo va cada uno, con el enlace que tiene debajo. Si no le corresponde, también puede decirlo.`,
    sections: { overdue: 'Con atraso', due: 'Vencen hoy', 'due-soon': 'Vencen pronto', undated: 'Sin plazo' },
  },
  completed: {
    subject: 'Completado',
    title: 'Un punto de acción está completado',
    preheader: 'Lo acordado está hecho.',
    owner: say`Este punto de acción figura como completado. Gracias. No enviaremos más recordatorios sobre él.`,
    organiser: say`Este punto de acción figura como completado. Puede publicar una línea sobre él o reabrirlo si falta algo.`,
    button: 'Abrir el punto de acción',
  },
};
