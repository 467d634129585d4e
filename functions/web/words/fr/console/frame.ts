import type { ConsoleWords } from '../../shape.ts';

export const frame: ConsoleWords['frame'] = {
  rooms: 'Espace de travail',
  today: 'Aujourd’hui',
  series: 'Séries',
  points: 'Points d’action',
  people: 'Personnes',
  trail: 'Où vous êtes',
  overview: 'Vue d’ensemble',
  registrations: 'Inscriptions',
  messages: 'Messages aux inscrits',
  day: 'Le jour même',
  attendance: 'Présences',
  notes: 'Compte rendu',
  summary: 'Résumé',
  materials: 'Pièces',
  mails: 'Courriels',
  settings: 'Réglages',
};
