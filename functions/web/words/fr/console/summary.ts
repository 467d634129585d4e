import type { ConsoleWords } from '../../shape.ts';

export const summary: ConsoleWords['summary'] = {
  next: {
    none: 'Personne n’a encore écrit le résumé. Il s’adresse à tout le monde : ce qui a été dit, sans dire par qui.',
    draft: 'Le résumé est un projet : seule l’équipe d’organisation le voit.',
    scheduled: 'Le résumé sera publié le jour venu.',
    published: 'Le résumé est publié.',
    declined: 'Il n’y aura pas de résumé. Écrivez-en un pour changer cela.',
    changed: 'Le public a la version précédente. Publiez celle-ci pour la remplacer.',
  },
  public: 'Comme tout le monde le voit',
  toPublish: 'Le regarder et le publier',
  decline: 'Il n’y aura pas de résumé',
  text: 'Résumé',
  textHint: 'Markdown : # pour un titre, - pour un point d’une liste.',
  language: 'Autre langue',
  addLanguage: 'Ajouter cette langue',
  themeName: 'Thème',
  addPoint: 'Ajouter un point',
  addTheme: 'Ajouter un thème avec ses conclusions',
  save: 'Enregistrer le projet',
  participants: 'Qui a participé',
  participantsHint: 'Des nombres, jamais de noms. Laissez un champ vide pour publier ce qui est compté.',
  total: 'Participants',
  seen: 'Voici ce que tout le monde verra.',
  embargoHint: 'À l’heure de la session. Laissez vide pour publier maintenant.',
  publish: 'Publier',
  from: (at) => `Visible à partir de : ${at}`,
  theme: (number) => `Conclusions, thème ${number}`,
  point: (number) => `Point ${number}`,
  dropPoint: (number) => `Retirer le point ${number}`,
  dropTheme: (number) => `Retirer le thème ${number}`,
  counted: (count) => `Compté : ${count}`,
};

export const summaryDone = {
  summarySaved: () => 'Enregistré comme projet.',
  summaryDeclined: () => 'Il est noté qu’il n’y aura pas de résumé.',
  summaryPublished: () => 'Publié. Tout le monde peut le lire, et il figure dans les flux.',
  summaryScheduled: () => 'Il sera publié le jour venu.',
};
