import type { NotesReasons } from '../../../../notes/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

export const notes: Sentences<NotesReasons> = {
  'unknown-notes': 'Il n’y a pas encore de compte rendu de cette session. Rédigez-le d’abord.',
  'notes-not-sent': 'Le compte rendu de cette session n’a pas encore été envoyé. Vous recevrez un courriel quand il le sera.',
  'notes-later': 'La session n’a pas encore eu lieu. Vous pourrez demander son compte rendu ensuite.',
  'unknown-distribution': 'Cet envoi n’existe pas.',
  'distribution-begun': 'L’envoi a commencé et ne peut plus être arrêté. Pour reprendre le compte rendu à tout le monde, retirez-le.',
  'review-ended': 'Ce lien n’est plus valable : la relecture est terminée, ou le lien n’est pas complet.',
  'unknown-notes-request': 'Cette demande n’existe pas.',
  'request-just-in': 'Cette demande vient d’arriver. Réessayez dans un instant.',
  'notes-pulled-back': 'Ce compte rendu a été retiré. Corrigez d’abord le texte, puis approuvez-le.',
  'nothing-to-correct': 'Le compte rendu n’a pas encore été envoyé : il n’y a rien à corriger. Envoyez-le.',
  'nothing-new': 'Les lecteurs ont déjà ce texte. Rédigez d’abord la correction et approuvez-la.',
  'approve-correction-first': 'Approuvez d’abord le compte rendu corrigé : ce que reçoivent les lecteurs doit être définitif.',
  'nothing-to-pull-back': 'Le compte rendu n’a été envoyé à personne : il n’y a rien à retirer.',
  'approved-already': 'Le compte rendu est approuvé. Modifiez le texte pour le faire relire.',
  'nobody-to-review':
    'Il n’y a personne pour relire le compte rendu : admettez quelqu’un à la coorganisation de la session, ou inscrivez ses intervenants.',
  'notes-draft': 'Le compte rendu est un brouillon. Approuvez-le d’abord : ce qui est envoyé doit être définitif.',
  'notes-in-review': 'Le compte rendu est en relecture. Approuvez-le d’abord.',
  'notes-text-too-long': 'Le compte rendu peut avoir au plus 200 Ko : raccourcissez-le, ou joignez-en une partie comme document',
  'comments-full': ({ most }) =>
    plural(most, {
      one: 'Vous avez écrit # commentaire. Écrivez plutôt à l’équipe d’organisation.',
      many: 'Vous avez écrit # de commentaires. Écrivez plutôt à l’équipe d’organisation.',
      other: 'Vous avez écrit # commentaires. Écrivez plutôt à l’équipe d’organisation.',
    }),
  'notes-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `Le compte rendu peut avoir ${kilobytes(most)} dans toutes les langues ensemble ; avec ce texte il en a ${kilobytes(size)} : raccourcissez-le, ou joignez-en une partie comme document`,
  'notes-overtaken': ({ version }) =>
    `Quelqu’un a modifié le compte rendu depuis que vous l’avez ouvert : il en est à la version ${version}. Rouvrez-le et ajoutez ce qui manque.`,
  'notes-not-in-language': ({ languages: tags }, { languages }) => `Le compte rendu n’existe pas dans cette langue. Il existe en ${languages(tags)}`,
};
