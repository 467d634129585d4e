import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const messages: ConsoleWords['messages'] = {
  nobody: 'Todavía no hay a quién escribir. Cuando alguien se inscriba, podrá escribirle aquí.',
  whom: 'A quién',
  markdownHint: 'Puede usar Markdown: **negrita**, *cursiva*, listas con -, enlaces.',
  preview: 'Verlo primero',
  before: 'Antes de enviarse',
  whole: 'Todo el correo como texto',
  send: 'Enviar ahora',
  test: 'Enviarme una prueba',
  change: 'Cambiarlo',
  testTo: 'La prueba va a',
  tested: 'La prueba está en camino hacia usted.',
  past: 'Lo que se escribió',
  refresh: 'Actualizar las cifras',
  gets: (n: number) =>
    plural(n, {
      one: '# persona recibe este correo ahora.',
      many: '# personas reciben este correo ahora.',
      other: '# personas reciben este correo ahora.',
    }),
};

export const messagesDone = {
  messaged: () => 'El mensaje está en camino. Las cifras de abajo suben a medida que sale.',
};
