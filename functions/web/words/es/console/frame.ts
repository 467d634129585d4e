import type { ConsoleWords } from '../../shape.ts';

export const frame: ConsoleWords['frame'] = {
  rooms: 'Espacio de trabajo',
  today: 'Hoy',
  series: 'Series',
  points: 'Puntos de acción',
  people: 'Personas',
  trail: 'Dónde está',
  overview: 'Vista general',
  registrations: 'Inscripciones',
  messages: 'Mensajes',
  day: 'El día',
  attendance: 'Asistencia',
  notes: 'Notas',
  summary: 'Resumen',
  materials: 'Documentos',
  mails: 'Correos',
  settings: 'Ajustes',
};
