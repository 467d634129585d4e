import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { Told, useReader } from './reader.tsx';

export type Material = Operations['listMyMaterials'] extends Operation<{ readonly items: readonly (infer M)[] }> ? M : never;

const KILOBYTE = 1024;

/**
 * Documents with a link for each language there is.
 *
 * @param hrefOf where a file is, which answers with a link that holds for minutes
 */
export function Documents({ items, hrefOf }: { readonly items: readonly Material[]; readonly hrefOf: (id: string, language: string) => string }) {
  const { words, formats } = useReader();
  if (items.length === 0) return null;
  return (
    <section class="documents">
      <h2>{words.session.documents}</h2>
      <ul class="points">
        {items.map(({ materialId, kind, title, files }) => (
          <li>
            <p class="kind">{words.names.material[kind]}</p>
            <p>
              <Told text={title} />
            </p>
            <ul class="row">
              {files.map(({ language, contentType, size }) => (
                <li>
                  <a href={hrefOf(materialId, language)} hreflang={language} rel="nofollow">
                    {formats.language(language)}
                    {size !== undefined && (
                      <bdi class="soft"> ({[formatOf(contentType), formats.kilobytes(size / KILOBYTE)].filter(Boolean).join(', ')})</bdi>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Result = NonNullable<(Operations['getMyActionPoint'] extends Operation<infer A> ? A : never)['result']>;

/** The document that came of an action point, by its title, with a link for each further language. */
export function PointResult({ result: { materialId, title, languages } }: { readonly result: Result }) {
  const { formats, language: own } = useReader();
  const first = languages.find((language) => language === own) ?? languages[0];
  const hrefOf = (language: string) => `/api/v1/materials/${materialId}/files/${language}`;
  const others = languages.filter((language) => language !== first);
  return (
    <>
      {first === undefined ? (
        <Told text={title} />
      ) : (
        <a href={hrefOf(first)} hreflang={first} rel="nofollow">
          <Told text={title} />
        </a>
      )}
      {others.map((language) => (
        <>
          {' · '}
          <a href={hrefOf(language)} hreflang={language} rel="nofollow">
            {formats.language(language)}
          </a>
        </>
      ))}
    </>
  );
}

/** What people call a file's format: `PDF` for `application/pdf`; nothing where the type says little. */
function formatOf(contentType = ''): string | undefined {
  const [, name = ''] = contentType.split('/');
  return /^[a-z0-9]{2,4}$/.test(name) ? name.toUpperCase() : undefined;
}
