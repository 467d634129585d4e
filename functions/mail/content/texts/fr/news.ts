import type { SessionAspect } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

const CHANGED: Readonly<Partial<Record<SessionAspect, string>>> = {
  title: 'Titre',
  time: 'Date et heure',
  'time-zone': 'Fuseau horaire',
  place: 'Lieu',
  'joining-link': 'Lien de connexion',
};

export const news: Texts['news'] = {
  moved: {
    subject: 'Changement',
    title: 'La session a changé',
    preheader: (what) => `Ce qui change : ${what}.`,
    lead: say`Quelque chose a changé dans cette session. Votre inscription reste telle quelle.`,
    aspects: CHANGED,
    newLink: 'Il y a un nouveau lien de connexion. Votre propre lien y mène.',
    notKnown: 'Inconnu',
  },
  postponed: {
    subject: 'Report',
    title: 'La session est reportée',
    preheader: 'Il n’y a pas encore de nouvelle date. Votre inscription reste valable.',
    lead: say`La session n’aura pas lieu à la date que nous vous avions annoncée. Il n’y a pas encore de nouvelle date.`,
    stays: say`Votre inscription reste telle quelle. Nous vous écrirons dès qu’il y aura une nouvelle date.`,
    formerDate: 'Ancienne date',
  },
  cancelled: {
    subject: 'Annulation',
    title: 'La session est annulée',
    preheader: 'Elle n’aura pas lieu.',
    lead: say`Nous en sommes désolés : cette session n’aura pas lieu. Votre inscription a pris fin avec elle.`,
  },
  joiningDetails: {
    subject: 'Pour participer',
    title: 'Comment rejoindre la session',
    preheader: 'Votre lien vers la réunion est dans ce message.',
    lead: say`Voici votre lien pour rejoindre la session.`,
  },
  reminderDay: {
    subject: 'Demain',
    title: 'La session a lieu demain',
    preheader: 'L’heure et la façon de participer sont dans ce message.',
    lead: say`Vous avez une inscription à cette session. Elle a lieu demain, à l’heure de son fuseau horaire.`,
  },
  reminderHour: {
    subject: 'Dans une heure',
    title: 'La session commence dans une heure',
    preheader: 'La façon de participer est dans ce message.',
    lead: say`Vous avez une inscription à cette session. Elle commence dans une heure environ.`,
  },
  message: {
    preheader: 'Un message de l’équipe d’organisation.',
    neutralTitle: 'Un message pour vous',
    label: 'L’équipe d’organisation écrit aux personnes inscrites à cette session :',
    onPage: say`L’équipe d’organisation vous a écrit un message. Vous le trouverez sur votre page.`,
  },
  notes: {
    subject: 'Compte rendu',
    correctedSubject: 'Compte rendu corrigé',
    title: 'Le compte rendu est disponible',
    correctedTitle: 'Le compte rendu a été corrigé',
    preheader: 'Vous pouvez le lire avec votre propre lien.',
    lead: say`Le compte rendu de cette session est prêt à être lu.`,
    correctedLead: say`L’équipe d’organisation a corrigé le compte rendu de cette session. Merci de n’utiliser que la nouvelle version.`,
    restricted: say`Ce compte rendu n’est pas public. Merci de ne pas le publier et de garder votre lien pour vous.`,
    languages: (languages) => say`Langues disponibles : ${[languages]}.`,
    button: 'Lire le compte rendu',
  },
};
