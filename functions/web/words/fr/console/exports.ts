import type { ConsoleWords } from '../../shape.ts';

export const exports: ConsoleWords['exports'] = {
  title: 'Exporter',
  noLists: 'Aucune liste n’est faite de cette session : elle est discrète ou sous la règle de Chatham House.',
  registrations: 'Inscriptions',
  registrationsText: 'Nom, organisation et état de chacun. Qui a demandé de la discrétion est compté sans nom.',
  participants: 'Liste des participants',
  participantsText: 'Les personnes qui participent et acceptent que les autres le voient. Elle peut être distribuée dans la salle.',
  points: 'Points d’action de la série',
  pointsText: 'Ce qui a été convenu, qui en est chargé, et où cela en est.',
  details: 'Inscriptions avec adresses et besoins',
  detailsText:
    'Tout ce que les personnes vous ont dit. Gardez-le pour vous et effacez-le ensuite : le journal retient que vous l’avez exporté, et quand.',
};
