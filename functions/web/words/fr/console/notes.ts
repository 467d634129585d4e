import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const notes: ConsoleWords['notes'] = {
  next: {
    none: 'Personne n’a encore écrit le compte rendu. Écrivez-le dans une langue ; les autres peuvent suivre plus tard.',
    draft:
      'Le compte rendu est un projet : seule l’équipe d’organisation le voit. Faites-le relire, ou relisez-le et envoyez-le quand il est définitif.',
    'in-review': 'Le compte rendu est en relecture. Les commentaires figurent ci-dessous. Relisez-le et envoyez-le quand il est définitif.',
    approved: 'Le compte rendu est approuvé. Personne ne l’a encore : envoyez-le.',
    scheduled: 'Le compte rendu est approuvé et attend son jour : personne ne le voit avant.',
    distributed:
      'Le compte rendu est envoyé. Les personnes que vous ajouterez plus tard à la session, et celles dont vous approuverez la demande, le recevront sans que vous ayez rien à faire.',
    'pulled-back': 'Le compte rendu a été retiré : plus aucun lien ne l’ouvre. Corrigez le texte, approuvez-le et renvoyez-le.',
    changed:
      'Les destinataires lisent toujours la version envoyée. Ce qui a été écrit depuis est un projet : approuvez-le pour pouvoir le leur transmettre.',
    correction: 'La correction est approuvée. Les destinataires ont encore la version précédente : remplacez-la.',
  },
  version: (version, at) => `Version ${version}, modifiée le ${at}`,
  write: 'Écrire le compte rendu',
  edit: 'Modifier',
  texts: 'Le texte',
  language: 'Langue',
  length: 'Mots',
  otherLanguage: 'Écrire dans une autre langue',
  sendForReview: 'Envoyer en relecture',
  reviewers: (names) => `Relecture demandée à : ${names}. Chacun reçoit par courriel un lien personnel.`,
  noReviewers: 'Personne ne pourrait le relire : la demande irait à la coorganisation de la session et à ses intervenants inscrits.',
  approve: 'Approuver le compte rendu',
  readOver: 'Le relire et l’envoyer',
  toSend: 'Envoyer le compte rendu',
  toRest: (count) =>
    plural(count, {
      one: 'Envoyer à # personne qui ne l’a pas',
      many: 'Envoyer à # de personnes qui ne l’ont pas',
      other: 'Envoyer à # personnes qui ne l’ont pas',
    }),
  restNone: 'Toutes les personnes qui avaient une place l’ont, ou ne reçoivent pas de courriel à ce sujet. Il n’y a plus personne à qui l’envoyer.',
  afterwards: 'La suite',
  toCorrect: 'Remplacer ce que les destinataires ont reçu',
  newLanguage: (language) => `Envoyer la version en ${language} à qui lit cette langue`,
  pullBack: 'Tout retirer',
  review: 'Relecture',
  comment: (name, version, at) => `${name}, sur la version ${version}, ${at}`,
  sendings: 'Envois',
  audience: { registered: 'Tous ceux qui avaient une place', attended: 'Seulement les présents' },
  audienceHint: { registered: 'Y compris ceux qui ne sont pas venus.', attended: 'Ceux dont la présence a été enregistrée.' },
  onlyLanguage: (language) => `Seulement qui lit : ${language}`,
  onlyCorrected: 'Seulement ceux qui avaient une version antérieure',
  status: { scheduled: 'Attend son jour', planned: 'Commence dans un instant', sending: 'En cours d’envoi', done: 'Terminé', cancelled: 'Annulé' },
  counts: { planned: 'Destinataires', sent: 'Envoyés', delivered: 'Remis', bounced: 'Rejetés', suppressed: 'Sans envoi', failed: 'Échoués' },
  refresh: 'Afficher les chiffres du moment',
  toMails: 'Voir chaque courriel',
  callOff: 'Annuler cet envoi',
  waits: (at) => `Partira : ${at}`,
  writing: (language) => `Compte rendu en ${language}`,
  markdown: 'Texte du compte rendu',
  markdownHint: 'Une ligne qui commence par # est un titre, par - un point d’une liste, par - [ ] ou « Action : » un point d’action.',
  save: 'Enregistrer',
  preview: 'Aperçu',
  previewEmpty: 'L’aperçu apparaît ici.',
  unsaved: 'Pas encore enregistré',
  overtaken: 'Quelqu’un d’autre a enregistré ce texte pendant que vous écriviez. Les deux textes figurent ci-dessous, rien n’est perdu.',
  theirs: 'Ce qui a été enregistré entre-temps',
  yours: 'Ce que vous avez écrit',
  overtakenHint: 'Réunissez les deux dans votre texte et enregistrez : il remplacera l’autre.',
  whom: 'Qui doit recevoir le compte rendu ?',
  whomElse: 'Choisir d’autres destinataires, ou une date ultérieure',
  which: 'Quelle langue',
  allLanguages: 'Toutes, chacun dans la sienne',
  from: 'Pas avant',
  fromHint: 'À l’heure de la session. D’ici là, personne ne voit le compte rendu et aucun courriel ne part. Laissez vide pour l’envoyer maintenant.',
  check: 'Suite : voir qui le reçoit',
  gets: (count) =>
    plural(count, {
      one: '# personne reçoit un courriel avec un lien personnel.',
      many: '# de personnes reçoivent un courriel, chacune avec un lien personnel.',
      other: '# personnes reçoivent un courriel, chacune avec un lien personnel.',
    }),
  nobody: 'Personne ne recevrait de courriel.',
  sendNow: (count) =>
    plural(count, { one: 'Envoyer à # personne maintenant', many: 'Envoyer à # de personnes maintenant', other: 'Envoyer à # personnes maintenant' }),
  approves: (version) =>
    `Ce compte rendu est encore un projet. Le bouton ci-dessous approuve la version ${version}, telle qu’elle figure ici, et l’envoie.`,
  approveAndSend: (count) =>
    plural(count, {
      one: 'Approuver et envoyer à # personne maintenant',
      many: 'Approuver et envoyer à # de personnes maintenant',
      other: 'Approuver et envoyer à # personnes maintenant',
    }),
  approveAndSendLater: (count) =>
    plural(count, {
      one: 'Approuver et envoyer ce jour-là à # personne',
      many: 'Approuver et envoyer ce jour-là à # de personnes',
      other: 'Approuver et envoyer ce jour-là à # personnes',
    }),
  sendLater: (count) =>
    plural(count, { one: 'Envoyer ce jour-là à # personne', many: 'Envoyer ce jour-là à # de personnes', other: 'Envoyer ce jour-là à # personnes' }),
  who: 'Qui reçoit le compte rendu et qui ne le reçoit pas',
  state: 'État',
  people: 'Personnes',
  what: 'Ce qui se passe',
  requested: 'Demande de compte rendu approuvée',
  fate: {
    reached: 'Reçoivent un courriel',
    had: 'Ont déjà cette version',
    suppressed: 'Pas de courriel : les précédents ont été rejetés ou signalés',
    unsubscribed: 'Pas de courriel : n’en veulent plus sur les comptes rendus',
    unconcerned: 'Pas concernés : autre langue, ou ne l’ont jamais eu',
    outside: 'Ne reçoivent rien',
  },
  noAttendance:
    'Aucune présence n’a été enregistrée, donc personne ne compte comme présent. Enregistrez qui est venu, ou envoyez à tous ceux qui avaient une place.',
  toAttendance: 'Enregistrer les présences',
  names:
    'Ces mots ressemblent à des noms d’inscrits ou de leurs organismes. Sous la règle de Chatham House, aucun ne doit figurer dans le compte rendu.',
  namesHint: 'Retirez-les du texte, ou cochez ceux qui ne sont pas des noms.',
  naming: (found, language, line) => `« ${found} » en ${language}, ligne ${line}`,
  isName: 'ressemble à une personne',
  isBody: 'ressemble à un organisme',
  back: 'Retour au compte rendu',
  silent: 'Sans annonce : les mêmes liens montrent le nouveau texte',
  withMail: 'Avec un courriel à ceux qui avaient la version précédente',
  how: 'Comment le remplacer ?',
  said: 'Ce qui a été corrigé',
  saidHint: 'Une phrase. Elle figure dans le courriel et au-dessus du compte rendu.',
  replace: 'Remplacer',
  pullBackText:
    'Tous les liens vers ce compte rendu cessent aussitôt de fonctionner, pour tout le monde. Les courriels pas encore partis ne partent pas. Ceux qui sont arrivés restent où ils sont ; leurs liens n’ouvrent plus rien.',
  pullBackNow: 'Tout retirer maintenant',
};

export const notesDone = {
  notesSaved: () => 'Enregistré.',
  notesApproved: () => 'Approuvé. Le compte rendu peut être envoyé.',
  notesInReview: () => 'Les relecteurs sont sollicités par courriel.',
  notesSent: () => 'Le compte rendu est en route. Les chiffres ci-dessous disent où en est l’envoi.',
  notesScheduled: () => 'Le compte rendu partira ce jour-là. D’ici là, vous pouvez annuler ci-dessous.',
  notesCalledOff: () => 'Annulé : personne ne recevra le compte rendu ce jour-là.',
  notesReplaced: () => 'Les destinataires ont le nouveau texte.',
  notesPulledBack: () => 'Tout est retiré. Plus aucun lien n’ouvre le compte rendu.',
};
