import type { ConsoleWords } from '../../shape.ts';

export const fields: ConsoleWords['fields'] = {
  name: { label: 'Nombre', wrong: 'Escriba el nombre en una línea, sin direcciones web y sin < ni >' },
  email: { label: 'Dirección de correo', wrong: 'Escriba una sola dirección, como nombre@example.org' },
  organisation: { label: 'Organización', wrong: 'Escriba el nombre en una línea, sin direcciones web y sin < ni >' },
  position: { label: 'Cargo', wrong: 'Escríbalo en una línea, sin direcciones web y sin < ni >' },
  country: { label: 'País' },
  category: { label: 'Tipo de organización' },
  language: { label: 'Idioma de los correos' },
  attendeeType: { label: 'Participa como', wrong: 'No hay plaza libre: aumente antes el aforo de la sesión' },
  criteria: { label: 'Criterios' },
  statement: { label: 'Lo que dijo' },
  interpretation: { label: 'Interpretación necesaria' },
  accessibility: { label: 'Lo que necesita para participar' },
  showToParticipants: { label: 'Los demás participantes pueden ver nombre y organización' },
  nameOrganisationPublicly: { label: 'La organización puede nombrarse en público' },
  discreet: { label: 'Pide discreción' },
  contactFirst: { label: 'Preocupación de seguridad: contactar antes' },
  joinUrl: { label: 'Enlace de conexión propio', wrong: 'Escriba una dirección web que empiece por https://' },
  reason: { label: 'Lo que quiere decirles', wrong: 'Escriba como máximo 1000 caracteres de texto sencillo' },
  list: { label: 'La lista' },
};
