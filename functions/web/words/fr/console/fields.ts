import type { ConsoleWords } from '../../shape.ts';

export const fields: ConsoleWords['fields'] = {
  name: { label: 'Nom', wrong: 'Écrivez le nom sur une seule ligne, sans adresse web et sans < ni >' },
  email: { label: 'Adresse électronique', wrong: 'Écrivez une seule adresse, par exemple nom@example.org' },
  organisation: { label: 'Organisation', wrong: 'Écrivez le nom sur une seule ligne, sans adresse web et sans < ni >' },
  position: { label: 'Fonction', wrong: 'Écrivez-la sur une seule ligne, sans adresse web et sans < ni >' },
  country: { label: 'Pays' },
  category: { label: 'Type d’organisation' },
  language: { label: 'Langue des courriels' },
  attendeeType: { label: 'Participe en tant que', wrong: 'Aucune place n’est libre : augmentez d’abord la capacité de la session' },
  criteria: { label: 'Critères' },
  statement: { label: 'Ce que la personne a dit' },
  interpretation: { label: 'Interprétation nécessaire' },
  accessibility: { label: 'Ce qu’il lui faut pour participer' },
  showToParticipants: { label: 'Les autres participants peuvent voir nom et organisation' },
  nameOrganisationPublicly: { label: 'L’organisation peut être nommée publiquement' },
  discreet: { label: 'Demande de la discrétion' },
  contactFirst: { label: 'Inquiétude de sécurité : contacter d’abord' },
  joinUrl: { label: 'Lien de connexion personnel', wrong: 'Écrivez une adresse web qui commence par https://' },
  reason: { label: 'Ce que vous voulez leur dire', wrong: 'Écrivez au plus 1000 caractères de texte simple' },
  list: { label: 'La liste' },
};
