import { type Inline, say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`Vous recevez ce message parce que quelqu’un a demandé le compte rendu de cette session avec cette adresse.`,
    reviewer: say`Vous recevez ce message parce que vous êtes coorganisateur ou intervenant de cette session.`,
  },
  received: {
    subject: 'Votre demande de compte rendu',
    title: 'Nous avons votre demande de compte rendu',
    preheader: 'Les organisateurs décident. Nous vous écrirons.',
    lead: say`Vous avez demandé le compte rendu de cette session. Les organisateurs examinent votre demande. Vous recevrez un message quand ils auront décidé.`,
    notYou: say`Ce n’était pas vous ? Alors vous n’avez rien à faire.`,
  },
  approved: {
    subject: 'Vous recevrez le compte rendu',
    title: 'Vous recevrez le compte rendu',
    preheader: 'Votre demande est acceptée.',
    lead: say`Votre demande est acceptée. Le compte rendu n’a encore été envoyé à personne. Vous recevrez un message avec votre propre lien dès qu’il le sera.`,
  },
  declined: {
    subject: 'Votre demande de compte rendu',
    title: 'À propos de votre demande de compte rendu',
    preheader: 'Les organisateurs ont décidé.',
    lead: say`Merci de votre intérêt. Nous sommes désolés : les organisateurs ne peuvent pas vous donner le compte rendu de cette session.`,
  },
  granted: {
    title: 'Le compte rendu que vous avez demandé',
    preheader: 'Vous pouvez le lire avec votre propre lien.',
    lead: say`Vous avez demandé le compte rendu de cette session. Le voici, avec votre propre lien.`,
    until: (date: string): Inline => say`Votre lien l’ouvre jusqu’au ${[date]}.`,
  },
  language: {
    subject: 'Compte rendu dans une autre langue',
    title: 'Le compte rendu existe dans votre langue',
    preheader: 'Vous pouvez le lire avec votre propre lien.',
    lead: (language: string): Inline => say`Le compte rendu de cette session existe maintenant aussi dans cette langue : ${[language]}.`,
  },
  whatIsNew: 'Ce que disent les organisateurs de la correction :',
  review: {
    subject: 'Merci de relire le compte rendu',
    title: 'Merci de relire le compte rendu',
    preheader: 'Lisez le projet et écrivez vos commentaires.',
    lead: say`Les organisateurs vous demandent de relire le compte rendu de cette session avant son envoi.`,
    how: say`Votre propre lien montre le projet. Vous pouvez y écrire des commentaires, que seuls les organisateurs lisent. Le lien s’ouvre jusqu’à la fin de la relecture. Merci de ne pas le transmettre.`,
    button: 'Lire et commenter',
  },
};
