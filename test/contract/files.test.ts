import { S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileId, materialId } from '../../events/values.ts';
import { s3FileShelf } from '../../functions/adapters/s3.ts';
import { s3FileLinks } from '../../functions/adapters/s3-links.ts';
import type { UploadForm } from '../../functions/material/ports.ts';
import { CREDENTIALS, REGION } from '../../infra/local/account.ts';
import { startFiles } from '../../infra/local/files.ts';
import { type FilesUnderTest, memoryFiles } from '../support/fakes/files.ts';

const BUCKET = 'files';
const MB = 1024 * 1024;
let number = 0;
const aPlace = () => {
  number += 1;
  const end = String(number).padStart(22, '0');
  return { materialId: materialId.parse(`mat_01HQ${end}`), fileId: fileId.parse(`fil_01HQ${end}`) };
};
const PDF = { contentType: 'application/pdf', size: 5 } as const;
const HELLO = Buffer.from('%PDF-');

async function sendForm({ url, fields }: UploadForm, file: Buffer): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'any-name');
  return fetch(url, { method: 'POST', body: form });
}

/** The adapters against `fauxqs` with the check in front, as on one machine. */
async function localFiles() {
  const reports: unknown[] = [];
  let ahead = 0;
  const store = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, defaultRegion: REGION });
  store.createBucket(BUCKET);
  const front = await startFiles();
  const clock = { now: () => Date.now() + ahead * 1000 };
  const bus = { put: (entry: { detail: unknown }) => String(reports.push(entry.detail)) };
  front.serve({ store: `http://127.0.0.1:${store.port}`, clock, bus, reporting: [BUCKET], scanner: () => undefined });
  const client = new S3Client({ region: REGION, endpoint: front.endpoint, credentials: CREDENTIALS });
  const files: FilesUnderTest = {
    links: s3FileLinks({ BUCKET_NAME: BUCKET }, client),
    shelf: s3FileShelf({ BUCKET_NAME: BUCKET }, client),
    send: async (form, file) => (await sendForm(form, file)).status,
    async fetch(url) {
      const answer = await fetch(url);
      const header = (name: string) => answer.headers.get(name);
      return {
        status: answer.status,
        bytes: Buffer.from(await answer.arrayBuffer()),
        disposition: header('content-disposition'),
        type: header('content-type'),
      };
    },
    pass: (seconds) => {
      ahead += seconds;
    },
  };
  const stop = async () => {
    client.destroy();
    await front.close();
    await store.stop();
  };
  return { files, reports, endpoint: front.endpoint, stop, reset: () => (ahead = 0) };
}

const kinds: readonly (readonly [string, () => Promise<{ files: FilesUnderTest; stop: () => Promise<void> }>])[] = [
  ['in memory', async () => ({ files: memoryFiles(), stop: async () => undefined })],
  ['on fauxqs', localFiles],
];

describe.each(kinds)('files %s', (_, start) => {
  let files: FilesUnderTest;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ files, stop } = await start());
  });
  afterAll(() => stop());

  test('an upload arrives, is kept, and is fetched under its name', async () => {
    const place = aPlace();
    expect(await files.shelf.arrived(place)).toBeUndefined();
    expect(await files.send(await files.links.upload(place, PDF, 60), HELLO)).toBe(204);
    const arrived = await files.shelf.arrived(place);
    expect(arrived?.bytes).toEqual(HELLO);
    expect(await files.shelf.keep(place, arrived?.tag ?? '')).toBe(true);
    await files.shelf.discardArrived(place);
    await files.shelf.discardArrived(place);
    expect(await files.shelf.arrived(place)).toBeUndefined();
    expect(await files.shelf.kept(place.materialId)).toEqual([place.fileId]);
    const fetched = await files.fetch(await files.links.download(place, { fileName: 'تقرير.pdf', contentType: 'application/pdf' }, 300));
    expect(fetched).toMatchObject({ status: 200, bytes: HELLO, type: 'application/pdf' });
    expect(fetched.disposition).toBe(`attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent('تقرير.pdf')}`);
    await files.shelf.discardKept(place);
    await files.shelf.discardKept(place);
    expect(await files.shelf.kept(place.materialId)).toEqual([]);
  });

  test('a file that was exchanged since it was looked at is not kept, nor one that is gone', async () => {
    const place = aPlace();
    const form = await files.links.upload(place, PDF, 60);
    await files.send(form, HELLO);
    const arrived = await files.shelf.arrived(place);
    await files.send(form, Buffer.from('other'));
    expect(await files.shelf.keep(place, arrived?.tag ?? '')).toBe(false);
    await files.shelf.discardArrived(place);
    expect(await files.shelf.keep(place, arrived?.tag ?? '')).toBe(false);
    expect(await files.shelf.kept(place.materialId)).toEqual([]);
  });

  test('neither a byte more nor a byte less than announced', async () => {
    const place = aPlace();
    const form = await files.links.upload(place, PDF, 60);
    expect(await files.send(form, Buffer.from('%PDF-1'))).toBe(400);
    expect(await files.send(form, Buffer.from('%PDF'))).toBe(400);
    expect(await files.shelf.arrived(place)).toBeUndefined();
  });

  test('50 MB, and not a byte more', async () => {
    const place = aPlace();
    const form = await files.links.upload(place, { ...PDF, size: 50 * MB }, 60);
    expect(await files.send(form, Buffer.alloc(50 * MB + 1))).toBe(400);
    expect(await files.send(form, Buffer.alloc(50 * MB, 'a'))).toBe(204);
    expect((await files.shelf.arrived(place))?.bytes.length).toBe(50 * MB);
  });

  test('nothing once the time is over', async () => {
    const place = aPlace();
    const form = await files.links.upload(place, PDF, 60);
    const address = await files.links.download(place, { fileName: 'a.pdf', contentType: 'application/pdf' }, 300);
    files.pass(62);
    expect(await files.send(form, HELLO)).toBe(403);
    files.pass(240);
    expect((await files.fetch(address)).status).toBe(403);
    files.pass(-302);
  });
});

describe('the check in front of fauxqs', () => {
  let local: Awaited<ReturnType<typeof localFiles>>;
  beforeAll(async () => {
    local = await localFiles();
  });
  afterAll(() => local.stop());

  test.each<[string, (fields: Readonly<Record<string, string>>) => Record<string, string>]>([
    ['another key', (fields) => ({ ...fields, key: `materials/${fields['key']}` })],
    ['another type', (fields) => ({ ...fields, 'Content-Type': 'text/html' })],
    ['a field that nobody signed', (fields) => ({ ...fields, 'x-amz-meta-a': '1' })],
    ['a signature of somebody else', (fields) => ({ ...fields, 'X-Amz-Signature': '0'.repeat(64) })],
    ['no policy', ({ Policy, ...fields }) => fields],
    [
      'a policy of larger files',
      (fields) => ({ ...fields, Policy: Buffer.from('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}').toString('base64') }),
    ],
  ])('refuses a form with %s', async (_, change) => {
    const place = aPlace();
    const { url, fields } = await local.files.links.upload(place, PDF, 60);
    const answer = await sendForm({ url, fields: change(fields) }, HELLO);
    expect(answer.status).toBe(403);
    expect(await local.files.shelf.arrived(place)).toBeUndefined();
  });

  test('refuses a link that was changed, or is none', async () => {
    const place = aPlace();
    await local.files.send(await local.files.links.upload(place, PDF, 60), HELLO);
    await local.files.shelf.keep(place, (await local.files.shelf.arrived(place))?.tag ?? '');
    const good = await local.files.links.download(place, { fileName: 'a.pdf', contentType: 'application/pdf' }, 300);
    const changes: ((url: URL) => void)[] = [
      (url) => url.searchParams.set('response-content-disposition', 'inline'),
      (url) => url.searchParams.set('X-Amz-Expires', '86400'),
      (url) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64)),
      (url) => url.searchParams.delete('X-Amz-Signature'),
      (url) => {
        url.pathname = url.pathname.replace('materials', 'incoming');
      },
      (url) => {
        url.search = '';
      },
    ];
    expect((await local.files.fetch(good)).status).toBe(200);
    for (const change of changes) {
      const url = new URL(good);
      change(url);
      expect([400, 403]).toContain((await local.files.fetch(url.href)).status);
    }
    expect((await fetch(good, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(good, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(`${local.endpoint}/${BUCKET}`)).status).toBe(400);
  });

  test('reports what was stored as S3 does, with the network address that the rule of the bus leaves out', async () => {
    const place = aPlace();
    const before = local.reports.length;
    await local.files.send(await local.files.links.upload(place, PDF, 60), HELLO);
    expect(local.reports.slice(before)).toEqual([
      {
        version: '0',
        bucket: { name: BUCKET },
        object: { key: `incoming/${place.materialId}/${place.fileId}`, size: 5 },
        requester: '000000000000',
        'source-ip-address': '127.0.0.1',
      },
    ]);
  });

  test('answers a browser that asks whether it may send', async () => {
    const answer = await fetch(`${local.endpoint}/${BUCKET}`, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });
});
