import type { Words } from '../shape.ts';

export const statements: Pick<Words, 'privacy' | 'accessibility'> = {
  privacy: {
    title: 'Privacidad',
    lead: 'Qué pasa con lo que nos dice, en palabras sencillas.',
    sections: [
      [
        'Qué pedimos y para qué',
        'Para inscribirse necesitamos su nombre, una dirección de correo y su organización, para que el equipo organizador sepa quién viene y pueda escribirle. Todo lo demás es opcional.',
        'Lo que necesita para participar (interpretación, accesibilidad) se lee solo para prepararlo y se borra 30 días después de la sesión.',
      ],
      [
        'Quién lo ve',
        'El equipo organizador de la consulta. Los demás participantes ven su nombre y su organización solo si usted lo permite, y nunca bajo la regla de Chatham House. No se publica nada sobre usted, salvo que permita nombrar a su organización.',
        'En una reunión en línea todo el mundo ve el nombre que dé en la herramienta. Puede dar otro.',
      ],
      [
        'Si corre algún riesgo',
        'Al inscribirse, elija «Trátenme con discreción» o «Tengo una preocupación de seguridad». Entonces los correos no dicen nada del tema de la reunión; en el segundo caso, además, el equipo organizador se pone en contacto antes que nada. De las sesiones discretas no se muestran ni el título ni números pequeños.',
      ],
      [
        'Qué no hacemos',
        'No rastreamos si abre un correo o un enlace. Las páginas no cargan nada de otros sitios. No guardamos direcciones de red. Hay tres cookies: el idioma elegido, hasta que cierre el navegador; el acceso de los equipos organizadores; y, durante una hora, que aquí se pidió un enlace para iniciar sesión.',
      ],
      [
        'Cuánto tiempo se guarda',
        'Lo que escribió se guarda un año después de la sesión, para que le lleguen las notas y el seguimiento; sus necesidades, 30 días. Después se borra sin que nadie tenga que acordarse.',
      ],
      [
        'Qué puede hacer usted',
        'Con el enlace de sus correos ve su inscripción, la corrige y se retira. En la página «Mis datos» pide un enlace a su dirección con el que ve todo lo que se guarda de ella, obtiene una copia o hace que se borre todo en 24 horas. Cada correo que su inscripción no necesita lleva un enlace para dejar de recibirlo. Para todo lo demás escriba al equipo organizador: su dirección está en cada correo y en la página de su inscripción.',
      ],
    ],
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Estas páginas están hechas para todo el mundo. Siguen las pautas WCAG 2.2, nivel AA.',
    sections: [
      [
        'Qué significa aquí',
        'Todas las páginas funcionan solo con el teclado, con lector de pantalla, ampliadas al 400 %, sin scripts y en pantallas pequeñas. Siguen los colores y la reducción de movimiento que usted haya fijado, y nada se mueve.',
        'Las páginas existen en seis idiomas. Lo que escribió el equipo organizador se muestra en su idioma si existe; si no, la página dice en cuál está.',
      ],
      [
        'Qué falta todavía',
        'Los documentos y las grabaciones son del equipo organizador y pueden no ser accesibles. Las reuniones se hacen con herramientas que no son nuestras.',
      ],
      [
        'Lo que necesita en una sesión',
        'Al inscribirse, escriba lo que necesita: subtítulos, lengua de signos, interpretación, pausas, acceso sin escalones. El equipo organizador lo lee y responde.',
      ],
      [
        'Cuéntenoslo',
        'Si algo no le funciona, responda a cualquier correo de la consulta o escriba a su equipo organizador. Diga qué página era y qué quería hacer.',
      ],
    ],
  },
};
