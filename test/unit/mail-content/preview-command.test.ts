import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mailKinds } from '../../../functions/mail/domain/kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'mails-'));
afterAll(() => rmSync(folder, { recursive: true }));

const preview = (...args: readonly string[]) => spawnSync(process.execPath, ['scripts/preview-mail.ts', ...args], { encoding: 'utf8' });

describe('npm run mail:preview', () => {
  it('lists every kind', () => {
    expect(preview('--list').stdout.trim().split('\n')).toEqual(Object.keys(mailKinds));
  });

  it('shows one as text, HTML or calendar, discreet or not', () => {
    expect(preview('--kind', 'seat-offered').stdout).toMatch(/^From: .*\nReply-To: .*\nSubject: .*Answer by/);
    expect(preview('--kind', 'registration-confirmed', '--format', 'ics').stdout).toContain('METHOD:REQUEST');
    expect(preview('--kind', 'registration-confirmed', '--discreet').stdout).toContain('Subject:   Meeting update');
    expect(preview('--kind', 'sign-in', '--lang', 'es').stdout).toContain('Subject:   Su enlace para acceder');
  });

  it('writes all of them into a folder', () => {
    expect(preview('--all', '--out', folder).status).toBe(0);
    const html = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(html).toHaveLength(Object.keys(mailKinds).length + 1);
  });

  it.each([
    [['--kind', 'no-such-mail'], 'There is no kind "no-such-mail".'],
    [['--kind', 'sign-in', '--format', 'pdf'], 'There is no format "pdf".'],
    [['--all'], 'Please say with --out'],
    [['--kind', 'sign-in', '--lang', 'tlh'], 'There are no mails in "tlh".'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = preview(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
