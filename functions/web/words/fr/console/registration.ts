import type { ConsoleWords } from '../../shape.ts';

export const registration: ConsoleWords['registration'] = {
  facts: 'Ce que la personne a dit',
  session: 'Session',
  state: 'État',
  place: (position) => `numéro ${position} sur la liste`,
  offered: (moment) => `gardée jusqu’au ${moment}`,
  reason: 'Ce qui lui a été dit',
  newEmail: (address) => `À confirmer depuis ${address}`,
  yes: 'Oui',
  no: 'Non',
  decide: 'Décider',
  change: 'Modifier',
  correct: 'Corriger les informations',
  correctHint: 'Une nouvelle adresse compte dès qu’elle est confirmée : un courriel y part maintenant, et l’ancienne adresse en est informée.',
  save: 'Enregistrer les corrections',
  revoke: 'Annuler l’inscription',
  revokeText:
    'Ses liens vers la réunion et le compte rendu cessent aussitôt de fonctionner. La place va à la personne suivante. Un courriel l’en informe maintenant.',
  revokeButton: 'Annuler et envoyer le courriel',
  back: 'Retour, sans rien changer',
  mails: 'Courriels à cette personne',
  noMails: 'Aucun courriel ne lui a encore été envoyé.',
  mail: 'Courriel',
  when: 'Quand',
  became: 'Ce qu’il est devenu',
  resend: 'Renvoyer',
  suppressed: 'Les courriels à cette adresse sont retenus : l’un est revenu ou a été signalé comme indésirable.',
  lift: 'Laisser repartir les courriels',
  history: 'Ce qui s’est passé',
  corrected: (fields) => `Corrigé : ${fields}`,
  by: { organiser: 'par l’équipe d’organisation', registrant: 'par l’inscrit', clock: 'automatiquement' },
  again: (number) => `renvoi n° ${number}`,
};

export const registrationDone = {
  corrected: (_count: number) => 'Les corrections sont enregistrées.',
  asked: (_count: number) => 'Les corrections sont enregistrées. La nouvelle adresse compte dès qu’elle est confirmée.',
  revoked: (_count: number) => 'L’inscription est annulée. Les liens ne fonctionnent plus, et la personne l’apprend par courriel.',
  resent: (_count: number) => 'Le courriel repart maintenant.',
  lifted: (_count: number) => 'Les courriels partent de nouveau à cette adresse.',
};
