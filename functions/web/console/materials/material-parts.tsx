import { FILE_TYPES } from '../../../material/domain/file-types.ts';
import type { Operations } from '../../compose.ts';
import { sendingFilesTo } from '../../headers.ts';
import { type FormState, Select } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { explainedTo } from '../../pages/reader.tsx';
import type { Desk } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import type { AnswerOf } from '../session/session.tsx';

export type Material = AnswerOf<Operations['getMaterial']>;

/** Every language with its versions, newest first: what is awaited, what may be read, what was refused and why. */
export function Files({ material: { materialId, files } }: { readonly material: Material }) {
  const { words, reader } = useDesk();
  return (
    <ul class="plain">
      {files.toReversed().map(({ language, version, state, message, reason, facts, change, content, isCurrent, arrivedAt }) => (
        <li>
          {state === 'usable' ? (
            <a href={`/api/v1/materials/${materialId}/files/${language}?version=${version}`} rel="nofollow" hreflang={language}>
              {reader.formats.language(language)}
            </a>
          ) : (
            reader.formats.language(language)
          )}{' '}
          {words.materials.version(version)} ·{' '}
          {isCurrent ? words.materials.current : words.materials.states[arrivedAt === undefined ? state : 'scanned']}
          {content.type === 'file' && content.size !== undefined && <bdi class="soft"> ({reader.formats.kilobytes(content.size / 1024)})</bdi>}
          {change !== undefined && (
            <p class="soft" dir="auto">
              {change}
            </p>
          )}
          {message !== undefined && reason !== undefined && <p class="error">{explainedTo(reader, { message, reason, facts })}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Which file: a script lets it be chosen at once and says how it is named and how large it is. */
export function FileFields({ form: state }: { readonly form: FormState }) {
  const { words } = useDesk();
  const types = Object.entries(FILE_TYPES).map(([value, { endings }]) => ({ value, label: endings.join(', ').toUpperCase() }));
  return (
    <>
      <div class="field" data-file hidden>
        <label for="file">{words.materials.file}</label>
        <p class="hint" id="file-hint">
          {words.materials.fileHint}
        </p>
        <input
          type="file"
          id="file"
          aria-describedby="file-hint"
          accept={Object.values(FILE_TYPES)
            .flatMap(({ endings }) => endings.map((one) => `.${one}`))
            .join(',')}
        />
        <progress max={100} value={0} aria-label={words.materials.file} hidden />
      </div>
      <div data-without>
        <Select form={state} name="contentType" label={words.materials.type} hint={words.materials.typeHint} options={types} />
      </div>
    </>
  );
}

type Sent = { readonly isLink: boolean; readonly returnTo: string };

/**
 * What the form says of the file. A script says its name, type and size; without one the name is made of the title, and the size
 * is known when it has come.
 */
export function asked(values: FormState['values'], { isLink, returnTo }: Sent) {
  if (isLink) return { link: written(values, 'link') ?? '' };
  const [contentType = '', fileName, size] = ['contentType', 'fileName', 'size'].map((name) => written(values, name));
  if (fileName !== undefined && size !== undefined) return { contentType, fileName, size: Number(size) };
  const [, type] = Object.entries(FILE_TYPES).find(([name]) => name === contentType) ?? [];
  const title = (written(values, 'title') ?? written(values, 'change') ?? 'document')
    .replaceAll(/[\s\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .slice(0, 80)
    .trim();
  return { contentType, fileName: `${title || 'document'}.${type?.endings[0] ?? 'pdf'}`, returnTo };
}

type Created = AnswerOf<Operations['createMaterial']>;

/** After a document was begun: the script gets the upload as data; without it a page asks for the file. A link is there at once. */
export async function sendUpload(desk: Desk, { upload }: Created, { at, values }: { readonly at: string; readonly values: FormState['values'] }) {
  if (upload === undefined) return desk.go(at, 'linkAdded');
  const next = desk.to(`${at}?done=fileSent`);
  if (written(values, 'script') === 'yes') return desk.c.json({ url: upload.url, fields: upload.fields, next });
  sendingFilesTo(desk.c, await desk.site.uploadsTo());
  const children = (
    <form method="post" action={upload.url} enctype="multipart/form-data">
      {Object.entries(upload.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="file">{desk.words.materials.file}</label>
        <p class="hint" id="file-hint">
          {desk.words.materials.fileHint}
        </p>
        <input type="file" id="file" name="file" required aria-describedby="file-hint" />
      </div>
      <button type="submit">{desk.words.materials.upload}</button>
    </form>
  );
  return sendConsolePage(desk, {
    title: desk.words.materials.upload,
    room: 'series',
    trail: [{ href: at, label: desk.words.frame.materials }],
    children,
  });
}
