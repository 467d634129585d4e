import type { ConsoleWords } from '../../shape.ts';

export const summary: ConsoleWords['summary'] = {
  next: {
    none: 'Nadie ha escrito aún el resumen. Es para todo el mundo: lo que se dijo, sin decir quién.',
    draft: 'El resumen es un borrador: solo lo ve el equipo organizador.',
    scheduled: 'El resumen se publica cuando llegue su día.',
    published: 'El resumen está publicado.',
    declined: 'No habrá resumen. Escriba uno para cambiarlo.',
    changed: 'El público tiene la versión anterior. Publique esta para reemplazarla.',
  },
  public: 'Como lo ve todo el mundo',
  toPublish: 'Verlo y publicarlo',
  decline: 'No habrá resumen',
  text: 'Resumen',
  textHint: 'Markdown: # para un título, - para un punto de una lista.',
  language: 'Otro idioma',
  addLanguage: 'Añadir este idioma',
  themeName: 'Tema',
  addPoint: 'Añadir un punto',
  addTheme: 'Añadir un tema con conclusiones',
  save: 'Guardar el borrador',
  participants: 'Quiénes participaron',
  participantsHint: 'Solo números, nunca nombres. Deje un campo vacío para publicar lo contado.',
  total: 'Participantes',
  seen: 'Esto es lo que verá todo el mundo.',
  embargoHint: 'Según la hora de la sesión. Déjelo vacío para publicar ahora.',
  publish: 'Publicar',
  from: (at) => `Visible desde: ${at}`,
  theme: (number) => `Conclusiones, tema ${number}`,
  point: (number) => `Punto ${number}`,
  dropPoint: (number) => `Quitar el punto ${number}`,
  dropTheme: (number) => `Quitar el tema ${number}`,
  counted: (count) => `Contado: ${count}`,
};

export const summaryDone = {
  summarySaved: () => 'Guardado como borrador.',
  summaryDeclined: () => 'Queda dicho que no habrá resumen.',
  summaryPublished: () => 'Publicado. Todo el mundo puede leerlo, y figura en los canales.',
  summaryScheduled: () => 'Se publica cuando llegue su día.',
};
