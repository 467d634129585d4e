import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const registrations: ConsoleWords['registrations'] = {
  none: 'Personne ne s’est encore inscrit.',
  noneToReview: 'Personne n’attend votre examen.',
  noneFound: 'Personne n’a été trouvé.',
  showAll: 'Tout afficher',
  add: 'Ajouter quelqu’un',
  import: 'Importer une liste',
  export: 'Exporter',
  find: 'Chercher et filtrer',
  findButton: 'Chercher',
  text: 'Nom ou adresse',
  any: 'Indifférent',
  all: 'Toutes',
  found: (count) => plural(count, { one: '# inscription', many: '# d’inscriptions', other: '# inscriptions' }),
  more: 'Afficher les suivantes',
  pickAll: 'Tout cocher sur cette page',
  pickNone: 'Tout décocher',
  picked: '# cochées',
  pick: (name) => `Cocher ${name}`,
  withThem: 'Avec les personnes cochées',
  withThemHint: 'Vous voyez qui reçoit quel courriel avant tout envoi.',
  name: 'Nom',
  organisation: 'Organisation',
  part: 'Qualité',
  criterion: 'Critère',
  contactFirst: 'Seulement celles avec une inquiétude de sécurité',
  worth: 'Bon à savoir',
  state: 'État',
  confirm: 'Confirmer',
  waitlist: 'Liste d’attente',
  decline: 'Refuser',
  hints: {
    contactFirst: 'Inquiétude de sécurité : à contacter d’abord',
    discreet: 'Demande de la discrétion',
    attended: (count) =>
      plural(count, {
        one: 'Présent à # session précédente',
        many: 'Présent à # de sessions précédentes',
        other: 'Présent à # sessions précédentes',
      }),
    absent: (count) =>
      plural(count, {
        one: 'Absent de # session précédente',
        many: 'Absent de # de sessions précédentes',
        other: 'Absent de # sessions précédentes',
      }),
    freeMail: 'Adresse que chacun peut ouvrir',
    otherDomain: (domain) => `Les autres de cette organisation n’écrivent pas depuis ${domain}`,
  },
  sure: { confirm: 'Confirmer ces personnes ?', waitlist: 'Mettre ces personnes sur la liste d’attente ?', decline: 'Refuser ces personnes ?' },
  nobodyPicked: 'Personne n’est coché. Revenez et cochez au moins une personne.',
  seatsLeft: (count) =>
    plural(count, {
      one: '# place est libre. Elle va à la première personne arrivée.',
      many: '# de places sont libres. Elles vont aux premières personnes arrivées.',
      other: '# places sont libres. Elles vont aux premières personnes arrivées.',
    }),
  reason: 'Ce que vous voulez leur dire',
  reasonHint: 'Cela figure dans le courriel tel que vous l’écrivez. Indispensable pour un refus.',
  mailsNow: (count) =>
    plural(count, {
      one: '# personne reçoit maintenant un courriel.',
      many: '# de personnes reçoivent maintenant un courriel.',
      other: '# personnes reçoivent maintenant un courriel.',
    }),
  whatHappens: {
    confirm: 'Il confirme la place et dit comment rejoindre la session.',
    waitlist: 'Il dit que la personne attend. Quand une place se libère, elle en reçoit un autre.',
    decline: 'Il dit que vous ne pouvez pas donner de place, et pourquoi.',
  },
  doIt: { confirm: 'Confirmer et envoyer', waitlist: 'Mettre en attente et envoyer', decline: 'Refuser et envoyer' },
  back: 'Retour, sans rien envoyer',
  backToAll: 'Retour aux inscriptions',
  partly: 'Toutes les décisions n’ont pas pu être prises',
  notDecided: (count) =>
    plural(count, {
      one: '# inscription est restée telle quelle :',
      many: '# d’inscriptions sont restées telles quelles :',
      other: '# inscriptions sont restées telles quelles :',
    }),
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
