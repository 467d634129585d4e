import type { ConsoleWords } from '../../shape.ts';

export const materials: ConsoleWords['materials'] = {
  none: 'Il n’y a pas encore de pièces.',
  add: 'Ajouter une pièce',
  kind: 'De quoi il s’agit',
  title: 'Titre',
  whoSees: 'Qui la voit',
  fromHint: 'À l’heure de la session. D’ici là, seule l’équipe d’organisation la voit. Vide : tout de suite.',
  keepHint: 'Laissez vide pour garder le jour tel quel. Un jour passé : tout de suite.',
  type: 'Format du fichier',
  typeHint: 'Vous choisissez le fichier à la page suivante.',
  file: 'Fichier',
  fileHint: '50 Mo au plus. Il est examiné avant que quiconque le reçoive.',
  link: 'Adresse de l’enregistrement',
  linkHint: 'Seulement pour un enregistrement ; dans ce cas, sans fichier.',
  next: 'Suite',
  upload: 'Envoyer le fichier',
  current: 'version lue',
  another: 'Nouvelle version ou langue',
  change: 'Ce qui a changé depuis la dernière version',
  changeHint: 'Une phrase que les lecteurs voient. Nécessaire quand la langue existe déjà.',
  remove: 'Supprimer la pièce',
  removeText: 'Toutes les langues et versions disparaissent, définitivement.',
  removeNow: 'Supprimer maintenant',
  access: {
    public: 'Tout le monde',
    registered: 'Les inscrits qui ont une place',
    organisers: 'L’équipe d’organisation seulement',
  },
  status: {
    'awaiting-file': 'Attend son fichier',
    refused: 'Refusée',
    embargoed: 'Attend son jour',
    available: 'Disponible',
  },
  states: {
    awaited: 'attendu ou en examen',
    scanned: 'arrivé, analyse antivirus en cours',
    usable: 'version antérieure',
    refused: 'refusé',
  },
  from: (at) => `visible à partir de : ${at}`,
  version: (number) => `version ${number}`,
};

export const materialsDone = {
  fileSent: () => 'Le fichier est arrivé. On l’examine : dans un instant il est là, ou vous voyez ici pourquoi non.',
  linkAdded: () => 'L’enregistrement est là.',
  materialChanged: () => 'Modifié.',
  materialRemoved: () => 'Supprimé.',
};
