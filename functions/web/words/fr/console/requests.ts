import type { ConsoleWords } from '../../shape.ts';

export const requests: ConsoleWords['requests'] = {
  title: 'Demandes de compte rendu',
  none: 'Personne n’a demandé le compte rendu. Les absents trouvent le formulaire sur la page de la session.',
  decide: 'Votre décision',
  approve: 'Donner le compte rendu',
  approveHint: 'La personne reçoit un lien par courriel, maintenant ou dès l’envoi du compte rendu. Il vaut 90 jours.',
  decline: 'Refuser poliment',
  declineHint: 'La personne reçoit un courriel qui le dit, avec votre motif.',
  reason: 'Motif',
  reasonHint: 'Il figure dans le courriel en cas de refus.',
  save: 'Décider',
  choose: 'Choisissez l’une des deux décisions',
  log: 'Toutes les demandes',
  logHint: 'Conservées aussi longtemps que la série le prévoit. Seule la première ouverture est notée.',
  asked: 'Demandé',
  decided: 'Décidé',
  until: 'Lien jusqu’au',
  opened: 'Première ouverture',
  byRule: 'Approuvée selon la règle de la série',
  more: 'Autres demandes',
  states: {
    submitted: 'Vient d’arriver',
    waiting: 'À décider',
    approved: 'Approuvée',
    declined: 'Refusée',
  },
  instead: {
    approve: 'Donner tout de même',
    decline: 'Revenir dessus et refuser',
  },
};

export const requestsDone = {
  requestApproved: () => 'Approuvé. La personne l’apprend par courriel.',
  requestDeclined: () => 'Refusé. La personne l’apprend par courriel.',
};
