import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const series: ConsoleWords['series'] = {
  none: 'Vous n’organisez encore aucune série.',
  noneForAdmin: 'Il n’y a encore aucune série. Créez la première.',
  noSession: 'Il n’y a encore aucune session. Ajoutez la première : on peut l’annoncer avant d’en connaître la date.',
  status: { draft: 'Brouillon', published: 'Publiée' },
  create: 'Créer une série',
  createLead: 'Elle commence comme brouillon, que seule son équipe d’organisation voit. Rien n’est envoyé avant sa publication.',
  createButton: 'Créer le brouillon',
  onlyAdmins: 'Les séries sont créées par les administrateurs de cette installation.',
  onlyAdminsHow: 'Écrivez-leur le nom de la série. Ils la créent ici et vous en confient l’organisation ; tout le reste vous revient.',
  edit: 'Modifier la série',
  editDraft: 'La série est un brouillon : personne au-dehors ne voit ce que vous modifiez.',
  editPublished: 'La série est publiée : ce que vous enregistrez apparaît aussitôt sur sa page. Personne ne reçoit de courriel.',
  preview: 'Voir la page telle qu’elle sera',
  publicPage: 'Voir la page publique',
  parts: { people: 'Équipe d’organisation', pictures: 'Images', log: 'Journal' },
  sessions: 'Sessions',
  session: 'Session',
  when: 'Quand',
  state: 'État',
  todo: 'À faire',
  needsDate: 'Date manquante.',
  needsLink: 'Lien manquant.',
  addSession: 'Ajouter une session',
  copySession: 'En ajouter une semblable',
  publish: 'Publier la série',
  openToo: (count) =>
    plural(count, {
      one: 'Ouvrir aussitôt les inscriptions : on peut s’inscrire à # session',
      many: 'Ouvrir aussitôt les inscriptions : on peut s’inscrire à # sessions',
      other: 'Ouvrir aussitôt les inscriptions : on peut s’inscrire à # sessions',
    }),
  notReady: 'Elle pourra être publiée dès que ce qui est marqué comme nécessaire sera là.',
  publishQuiet: 'À la publication, tout le monde voit la série et ses sessions. Personne ne reçoit de courriel.',
  publishLead: (opening) =>
    plural(opening, {
      one: 'À la publication, tout le monde voit la série et ses sessions, et les inscriptions ouvrent aussitôt pour # session. Personne ne reçoit de courriel.',
      many: 'À la publication, tout le monde voit la série et ses sessions, et les inscriptions ouvrent aussitôt pour # sessions. Personne ne reçoit de courriel.',
      other:
        'À la publication, tout le monde voit la série et ses sessions, et les inscriptions ouvrent aussitôt pour # sessions. Personne ne reçoit de courriel.',
    }),
  check: {
    heading: 'Avant de publier',
    done: 'Fait :',
    needed: 'Nécessaire :',
    open: 'Conseillé :',
    session: 'Au moins une session',
    date: 'Une session avec une date',
    window: 'Un jour d’ouverture des inscriptions ; sinon vous les ouvrez à la main',
    description: 'Une description : l’objet de la série',
    languages: 'Titre et description dans chaque langue de la série',
    titleMissing: (languages) => `Le titre en ${languages}`,
    descriptionMissing: (languages) => `La description en ${languages}`,
    criteria: 'Des critères : qui peut participer',
    noCriteria: {
      automatic: 'Des critères, si tout le monde ne peut pas participer : sans critère, chacun obtient une place par ordre d’arrivée',
      review:
        'Des critères, si tout le monde ne peut pas participer : sans critère, chacun peut s’inscrire, et l’équipe d’organisation examine chaque inscription',
    },
    links: 'Chaque session en ligne a son lien de connexion',
    linkless: (count) =>
      plural(count, {
        one: '# session n’a pas encore de lien de connexion ; on peut l’ajouter plus tard',
        many: '# sessions n’ont pas encore de lien de connexion ; on peut l’ajouter plus tard',
        other: '# sessions n’ont pas encore de lien de connexion ; on peut l’ajouter plus tard',
      }),
  },
  copy: {
    heading: 'Copier la série pour une autre année',
    lead: (count) =>
      plural(count, {
        one: 'Vous obtenez un brouillon avec les mêmes textes, les mêmes critères et # session, aux dates décalées.',
        many: 'Vous obtenez un brouillon avec les mêmes textes, les mêmes critères et # sessions, aux dates décalées.',
        other: 'Vous obtenez un brouillon avec les mêmes textes, les mêmes critères et # sessions, aux dates décalées.',
      }),
    without:
      'Rien de personnel n’est copié : ni inscriptions, ni intervenants, ni équipe d’organisation, ni contacts de sessions, ni liens de connexion, ni comptes rendus, ni pièces.',
    first: (before, after) => `La première session passe du ${before} au ${after}.`,
    title: 'Titre',
    titleHint: (title) => `Laissez vide pour garder « ${title} ».`,
    days: 'Jours de décalage de toutes les dates',
    daysHint: '364 jours font une année qui garde le jour de la semaine.',
    daysWrong: 'Écrivez un nombre entier de jours, par exemple 364',
    button: 'Faire la copie',
    look: 'Montrer les nouvelles dates',
  },
};

export const seriesDone = {
  seriesCreated: () => 'Le brouillon est créé. Ajoutez maintenant une session.',
  seriesSaved: () => 'La série est enregistrée.',
  seriesCopied: () => 'La copie est créée, comme brouillon. Relisez ses dates et ses textes avant de la publier.',
  seriesPublished: () => 'La série est publiée. Tout le monde la voit maintenant.',
  seriesOpened: (count: number) =>
    plural(count, {
      one: 'La série est publiée, et l’on peut s’inscrire à # session.',
      many: 'La série est publiée, et l’on peut s’inscrire à # sessions.',
      other: 'La série est publiée, et l’on peut s’inscrire à # sessions.',
    }),
};
