import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { arrivalEvent } from '../../../functions/adapters/s3-places.ts';
import { plus } from '../../../functions/kernel/time.ts';
import type { Created } from '../../../functions/material/use-cases/create-material.ts';
import { organisersView } from '../../../functions/material/views.ts';
import { cause } from '../../support/platform.ts';
import { EXE, PDF, zip } from './samples.ts';
import { given, NOW, type World, world } from './world.ts';

const CLEAN = ['COMPLETED', 'NO_THREATS_FOUND'] as const;
const MALWARE = ['COMPLETED', 'THREATS_FOUND'] as const;

/** What GuardDuty puts on the default bus, as its user guide shows it. */
function scanEvent(objectKey: string, file: Buffer, [scanStatus, scanResultStatus]: readonly [string, string | null]) {
  return {
    version: '0',
    id: '72c7d362-737a-6dce-fc78-9e27a0171419',
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    account: '111122223333',
    time: '2024-02-28T01:01:01Z',
    region: 'us-east-1',
    resources: ['arn:aws:guardduty:us-east-1:111122223333:malware-protection-plan/b4c7f464ab3a4EXAMPLE'],
    detail: {
      schemaVersion: '1.0',
      scanStatus,
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: 'amzn-s3-demo-bucket',
        objectKey,
        eTag: createHash('md5').update(file).digest('hex'),
        versionId: 'd41d8cd98f00b204e9800998eEXAMPLE',
        s3Throttled: false,
      },
      scanResultDetails: { scanResultStatus, threats: scanResultStatus === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File (not a virus)' }] : null },
    },
  };
}

const createdEvent = (key: string) => ({ 'detail-type': 'Object Created', id: 'an-event', source: 'aws.s3', detail: { object: { key } } });

/** An installation that scans, and an upload that was sent. */
async function sent(file: Buffer = PDF, more: object = {}) {
  const app = await world({ scanner: 'guardduty' });
  const created = given(await app.create({ size: file.length, ...more }));
  await send(app, created, file);
  const { materialId, fileId } = app.placeOf(created);
  const key = `incoming/${materialId}/${fileId}`;
  const hear = (event: object) => {
    const { eventId: _eventId, ...arrival } = arrivalEvent.parse(event);
    return app.check(arrival, cause);
  };
  return {
    ...{ app, created, key, materialId },
    arrives: () => hear(createdEvent(key)),
    scanned: (result: readonly [string, string | null], of = file) => hear(scanEvent(key, of, result)),
    view: async () => organisersView(given(await app.get(materialId)), NOW).files[0],
    anybody: () => app.fetch(materialId, { language: 'en' }, { as: 'anybody' }),
  };
}

async function send(app: World, { upload }: Created, file: Buffer) {
  if (!upload) throw new Error('Nothing is to be uploaded');
  expect(await app.files.send(upload, file)).toBe(204);
}

describe('where uploads are scanned for malware', () => {
  test('one that arrived waits for its scan, and nobody gets it; one that is clean is looked at and read', async () => {
    const { app, arrives, scanned, view, anybody, materialId } = await sent();
    expect(await arrives()).toBe('waits for its scan');
    expect(await view()).toMatchObject({ state: 'awaited', arrivedAt: NOW });
    expect(await anybody()).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await app.files.shelf.kept(materialId)).toEqual([]);
    expect(await app.platform.published()).toEqual([]);
    expect(await scanned(CLEAN)).toBe('usable');
    expect((await app.files.fetch(given(await anybody()))).bytes).toEqual(PDF);
    expect((await app.platform.published()).map(({ type }) => type)).toEqual(['material.published.v1']);
    expect(app.counted).toEqual([]);
  });

  test('one that is clean is no more than that: its content is still judged', async () => {
    const { scanned, view } = await sent(EXE);
    expect(await scanned(CLEAN)).toBe('refused');
    expect(await view()).toMatchObject({ reason: 'file-is-program' });
  });

  test('one with malware is refused, counted, and gone', async () => {
    const { app, created, scanned, view, anybody, materialId } = await sent();
    expect(await scanned(MALWARE)).toBe('refused');
    expect(await view()).toMatchObject({ state: 'refused', reason: 'file-has-malware' });
    expect(await anybody()).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await app.files.shelf.arrived(app.placeOf(created))).toBeUndefined();
    expect(await app.files.shelf.kept(materialId)).toEqual([]);
    expect(app.counted).toEqual(['scan.malware']);
  });

  test.each<[string, readonly [string, string | null], string, readonly string[]]>([
    ['the scanner cannot look into', ['SKIPPED', 'UNSUPPORTED'], 'file-not-scannable', []],
    ['the scanner may not read', ['SKIPPED', 'ACCESS_DENIED'], 'file-scan-failed', ['scan.failed']],
    ['the scanner failed at', ['FAILED', 'FAILED'], 'file-scan-failed', ['scan.failed']],
    ['the scanner says nothing of', ['FAILED', null], 'file-scan-failed', ['scan.failed']],
    ['the scanner says something new of', ['COMPLETED', 'PARTLY_SCANNED'], 'file-scan-failed', ['scan.failed']],
    ['was called clean by a scan that did not end', ['RUNNING', 'NO_THREATS_FOUND'], 'file-scan-failed', ['scan.failed']],
  ])('one that %s is not let through', async (_, result, reason, counted) => {
    const { app, scanned, view, anybody } = await sent();
    expect(await scanned(result)).toBe('refused');
    expect(await view()).toMatchObject({ state: 'refused', reason });
    expect(await anybody()).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(app.counted).toEqual(counted);
  });

  test('of an archive with a password our own look says better why', async () => {
    const locked = zip([{ name: 'a.txt', content: 'a', claims: { flags: 0x801 } }]);
    const { scanned, view } = await sent(locked, { fileName: 'all.zip', contentType: 'application/zip' });
    await scanned(['SKIPPED', 'UNSUPPORTED']);
    expect(await view()).toMatchObject({ reason: 'archive-locked' });
  });

  test('a scan of what lay there before says nothing of what lies there now', async () => {
    const { app, created, scanned, view, anybody } = await sent();
    const evil = Buffer.concat([EXE, Buffer.alloc(PDF.length)]).subarray(0, PDF.length);
    await send(app, created, evil);
    expect(await scanned(CLEAN)).toBe('something else was scanned');
    expect(await view()).toMatchObject({ state: 'awaited' });
    expect(await scanned(MALWARE, evil)).toBe('refused');
    expect(await anybody()).toMatchObject({ rejection: { kind: 'not-found' } });
  });

  test('results that come twice, late or before the arrival is told change nothing', async () => {
    const { app, arrives, scanned, view } = await sent();
    expect(await scanned(CLEAN)).toBe('usable');
    expect([await arrives(), await scanned(CLEAN), await scanned(MALWARE)]).toEqual(Array(3).fill('not awaited'));
    expect(await view()).toMatchObject({ state: 'usable' });
    expect(app.counted).toEqual([]);
    expect((await app.platform.published()).map(({ type }) => type)).toEqual(['material.published.v1']);
  });

  test('a result that never comes is missed after an hour: organisers see why, and it is counted', async () => {
    const { app, arrives, scanned, view, materialId } = await sent();
    await arrives();
    expect(await app.advance(materialId, plus(NOW, 'PT59M'))).toBe('nothing due');
    expect(await app.advance(materialId, plus(NOW, 'PT1H'))).toBe('advanced');
    expect(await view()).toMatchObject({ state: 'refused', reason: 'file-scan-failed' });
    expect(app.counted).toEqual(['scan.failed']);
    expect(await scanned(CLEAN)).toBe('not awaited');
    expect(await app.advance(materialId, plus(NOW, 'P2D'))).toBe('nothing due');
    expect(app.counted).toEqual(['scan.failed']);
  });

  test('an arrival that is told twice is noted once', async () => {
    const { app, arrives, materialId } = await sent();
    await arrives();
    const { version } = given(await app.get(materialId));
    app.platform.moveTo(plus(NOW, 'PT4M'));
    expect(await arrives()).toBe('waits for its scan');
    expect(given(await app.get(materialId)).version).toBe(version);
  });

  test('whoever sends again within the hour has another hour', async () => {
    const { app, arrives, view, materialId } = await sent();
    await arrives();
    app.platform.moveTo(plus(NOW, 'PT50M'));
    await arrives();
    expect(await app.advance(materialId, plus(NOW, 'PT1H'))).toBe('nothing due');
    expect(await view()).toMatchObject({ state: 'awaited' });
    expect(await app.advance(materialId, plus(NOW, 'PT1H50M'))).toBe('advanced');
  });

  test('one that never arrives is forgotten after a day, as without a scanner', async () => {
    const app = await world({ scanner: 'guardduty' });
    const { material } = given(await app.create());
    expect(await app.advance(material.materialId, plus(NOW, 'PT2H'))).toBe('nothing due');
    expect(await app.advance(material.materialId, plus(NOW, 'P1D'))).toBe('forgotten');
    expect(app.counted).toEqual([]);
  });
});

describe('what is told of an upload', () => {
  const key = 'incoming/mat_01HQ0000000000000000000000/fil_01HQ0000000000000000000000';
  const fits = (event: object) => arrivalEvent.safeParse(event).success;

  test('fits when it says which upload, and of a scan which content', () => {
    const scan = scanEvent(key, PDF, CLEAN);
    expect([fits(createdEvent(key)), fits(scan)]).toEqual([true, true]);
    expect(arrivalEvent.parse(createdEvent(key)).scan).toBeUndefined();
    expect(fits(createdEvent('materials/mat_01HQ0000000000000000000000/fil_01HQ0000000000000000000000'))).toBe(false);
    expect(fits(createdEvent('incoming/mat_1/fil_1'))).toBe(false);
    const { eTag: _eTag, ...untagged } = scan.detail.s3ObjectDetails;
    expect(fits({ ...scan, detail: { ...scan.detail, s3ObjectDetails: untagged } })).toBe(false);
    expect(fits({ ...scan, 'detail-type': 'GuardDuty Malware Protection Resource Status Error' })).toBe(false);
  });
});
