import type { SessionAspect } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

const CHANGED: Readonly<Partial<Record<SessionAspect, string>>> = {
  title: 'Título',
  time: 'Fecha y hora',
  'time-zone': 'Huso horario',
  place: 'Lugar',
  'joining-link': 'Enlace de conexión',
};

export const news: Texts['news'] = {
  moved: {
    subject: 'Cambio',
    title: 'La sesión ha cambiado',
    preheader: (what) => `Qué hay de nuevo: ${what}.`,
    lead: say`Algo ha cambiado en esta sesión. Su inscripción sigue como está.`,
    aspects: CHANGED,
    newLink: 'Hay un nuevo enlace de conexión. Su propio enlace lleva a él.',
    notKnown: 'Se desconoce',
  },
  postponed: {
    subject: 'Aplazamiento',
    title: 'La sesión se aplaza',
    preheader: 'Todavía no hay nueva fecha. Su inscripción sigue en pie.',
    lead: say`La sesión no tendrá lugar en la fecha que le dijimos. Todavía no hay nueva fecha.`,
    stays: say`Su inscripción sigue como está. Le escribiremos en cuanto haya una nueva fecha.`,
    formerDate: 'Fecha anterior',
  },
  cancelled: {
    subject: 'Cancelación',
    title: 'La sesión se cancela',
    preheader: 'No tendrá lugar.',
    lead: say`Lo sentimos: esta sesión no tendrá lugar. Su inscripción ha terminado con ella.`,
  },
  joiningDetails: {
    subject: 'Cómo participar',
    title: 'Cómo entrar en la sesión',
    preheader: 'Su enlace a la reunión está en este mensaje.',
    lead: say`Aquí tiene su enlace para entrar en la sesión.`,
  },
  reminderDay: {
    subject: 'Mañana',
    title: 'La sesión es mañana',
    preheader: 'La hora y cómo participar están en este mensaje.',
    lead: say`Tiene una inscripción en esta sesión. Es mañana, según la hora de su huso horario.`,
  },
  reminderHour: {
    subject: 'En una hora',
    title: 'La sesión comienza en una hora',
    preheader: 'Cómo participar está en este mensaje.',
    lead: say`Tiene una inscripción en esta sesión. Comienza en una hora aproximadamente.`,
  },
  message: {
    preheader: 'Un mensaje del equipo organizador.',
    neutralTitle: 'Un mensaje para usted',
    label: 'El equipo organizador escribe a las personas inscritas en esta sesión:',
    onPage: say`El equipo organizador le ha escrito un mensaje. Lo encontrará en su página.`,
  },
  notes: {
    subject: 'Notas',
    correctedSubject: 'Notas corregidas',
    title: 'Las notas están listas',
    correctedTitle: 'Las notas se han corregido',
    preheader: 'Puede leerlas con su propio enlace.',
    lead: say`Las notas de esta sesión ya se pueden leer.`,
    correctedLead: say`El equipo organizador ha corregido las notas de esta sesión. Le rogamos que use solo las nuevas.`,
    restricted: say`Estas notas no son públicas. Le rogamos que no las publique y que no comparta su enlace.`,
    languages: (languages) => say`Están disponibles en ${[languages]}.`,
    button: 'Leer las notas',
  },
};
