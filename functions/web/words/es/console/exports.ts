import type { ConsoleWords } from '../../shape.ts';

export const exports: ConsoleWords['exports'] = {
  title: 'Exportar',
  noLists: 'De esta sesión no se hacen listas: es discreta o sigue la regla de Chatham House.',
  registrations: 'Inscripciones',
  registrationsText: 'Nombre, organización y estado de cada persona. Quien pidió discreción se cuenta sin nombre.',
  participants: 'Lista de participantes',
  participantsText: 'Quienes participan y aceptaron que los demás lo vean. Puede repartirse en la sala.',
  points: 'Puntos de acción de la serie',
  pointsText: 'Lo acordado, a quién corresponde y cómo va.',
  details: 'Inscripciones con direcciones y necesidades',
  detailsText: 'Todo lo que las personas le dijeron. No lo comparta y bórrelo al terminar: el registro guarda que lo exportó, y cuándo.',
};
