import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`Vous recevez ce message parce que le compte rendu de cette session a été demandé avec cette adresse.`,
    reviewer: say`Vous recevez ce message parce que vous coorganisez cette session ou y intervenez.`,
  },
  received: {
    subject: 'Votre demande de compte rendu',
    title: 'Nous avons reçu votre demande de compte rendu',
    preheader: 'L’équipe d’organisation décide. Nous vous écrirons.',
    lead: say`Vous avez demandé le compte rendu de cette session. L’équipe d’organisation examine votre demande. Vous recevrez un courriel quand la décision sera prise.`,
    notYou: say`Ce n’était pas vous ? Alors vous n’avez rien à faire.`,
  },
  approved: {
    subject: 'Vous recevrez le compte rendu',
    title: 'Vous recevrez le compte rendu',
    preheader: 'Votre demande a été acceptée.',
    lead: say`Votre demande a été acceptée. Le compte rendu n’a encore été envoyé à personne. Vous recevrez un courriel avec votre propre lien dès qu’il le sera.`,
  },
  declined: {
    subject: 'Votre demande de compte rendu',
    title: 'Au sujet de votre demande de compte rendu',
    preheader: 'L’équipe d’organisation a pris une décision.',
    lead: say`Merci de votre intérêt. Nous en sommes désolés : l’équipe d’organisation ne peut pas vous donner le compte rendu de cette session.`,
  },
  granted: {
    title: 'Le compte rendu que vous avez demandé',
    preheader: 'Vous pouvez le lire avec votre propre lien.',
    lead: say`Vous avez demandé le compte rendu de cette session. Le voici, avec votre propre lien.`,
    until: (date) => say`Votre lien l’ouvre jusqu’au ${[date]}.`,
  },
  language: {
    subject: 'Compte rendu dans une autre langue',
    title: 'Le compte rendu est disponible dans votre langue',
    preheader: 'Vous pouvez le lire avec votre propre lien.',
    lead: (language) => say`Le compte rendu de cette session est maintenant disponible aussi en ${[language]}.`,
  },
  whatIsNew: 'Ce que l’équipe d’organisation dit de la correction :',
  review: {
    subject: 'Compte rendu à relire',
    title: 'Merci de relire le compte rendu',
    preheader: 'Lisez le projet et écrivez vos commentaires.',
    lead: say`L’équipe d’organisation vous demande de relire le compte rendu de cette session avant son envoi.`,
    how: say`Votre propre lien montre le projet. Vous pouvez y écrire des commentaires, que seule l’équipe d’organisation lira. Le lien fonctionne jusqu’à la fin de la relecture. Merci de ne pas le transmettre.`,
    button: 'Lire et commenter',
  },
};
