import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const registrations: ConsoleWords['registrations'] = {
  none: 'Personne ne s’est encore inscrit.',
  name: 'Nom',
  organisation: 'Organisme',
  part: 'Qualité',
  state: 'État',
  decide: 'Décider',
  confirm: 'Confirmer',
  waitlist: 'Liste d’attente',
  states: {
    submitted: 'À examiner',
    confirmed: 'Confirmée',
    waitlisted: 'Sur la liste d’attente',
    offered: 'Place proposée',
    declined: 'Refusée',
    withdrawn: 'Retirée par l’inscrit',
    revoked: 'Annulée par l’équipe d’organisation',
    lapsed: 'Expirée',
    cancelled: 'Session annulée',
    attended: 'Présent',
    absent: 'Absent',
  },
};

export const registrationsDone = {
  decided: (count: number) =>
    plural(count, {
      one: '# inscription est décidée. La personne l’apprend par courriel.',
      many: '# d’inscriptions sont décidées. Chacun l’apprend par courriel.',
      other: '# inscriptions sont décidées. Chacun l’apprend par courriel.',
    }),
};
