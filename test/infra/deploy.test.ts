import { describe, expect, it } from 'vitest';
import { cdkCommand, needsRules, readDeployment } from '../../infra/deploy.ts';
import { parseParameters } from '../../infra/parameters.ts';

const refusal = (args: string[]) => {
  try {
    readDeployment(args);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};
const needed = ['--sender', 'consultations@example.org', '--admins', 'admin@example.org'];

describe('npm run deploy', () => {
  it('explains itself when asked, or when nothing is said', () => {
    expect(readDeployment([])).toBeUndefined();
    expect(readDeployment([...needed, '--help'])).toBeUndefined();
  });

  it('needs a sender and an admin', () => {
    expect(refusal(['--stage', 'prod'])).toMatch(
      /sender: is missing; it must be the e-mail address[\s\S]*admins: is missing; it must be e-mail addresses/,
    );
  });

  it.each([
    ['a sender without an address', ['--sender', 'convoke'], 'sender: must be the e-mail address that mails come from'],
    ['an admin without an address', ['--admins', 'somebody'], 'admins: must be e-mail addresses, separated by commas'],
    ['no admin at all', ['--admins', ' , '], 'admins: must name at least one person'],
    ['a stage that names cannot hold', ['--stage', 'My_Stage'], 'stage: must be 1 to 16 small letters'],
    ['a site with a path', ['--site', 'https://example.org/convoke/'], 'site: must have no path'],
    ['a site that is no address', ['--site', 'example.org'], 'site: must be an address such as'],
    [
      'a domain that is not the sender’s',
      ['--domain', 'example.com'],
      'domain: must be the domain of the sender: consultations@example.org is not in example.com',
    ],
    ['a domain that is none', ['--domain', 'https://example.org'], 'domain: must be a domain name'],
    [
      'a certificate without a site',
      ['--certificate', 'arn:aws:acm:eu-central-1:123456789012:certificate/abc'],
      'certificate: goes with a site address',
    ],
    ['a certificate that is none', ['--certificate', 'abc'], 'certificate: must be the ARN of a certificate'],
    ['an edge without a site', ['--edge', '1'], 'site: is missing; it must be an address that begins with https:// when there is an edge'],
    [
      'an edge with a certificate of another region',
      ['--edge', '1', '--site', 'https://c.example.org', '--certificate', 'arn:aws:acm:eu-central-1:123456789012:certificate/abc'],
      'certificate: must be the ARN of a certificate in us-east-1 when there is an edge',
    ],
    ['a key of the edge that is no number', ['--edge', 'yes'], 'edge: must be the number of the key between CloudFront and the API'],
    ['a key of the edge before the first', ['--edge', '0'], 'edge: must be the number of the key'],
    ['a web ACL that is none', ['--web-acl', 'abc'], 'webAcl: must be the ARN of a web ACL for CloudFront'],
    ['a web ACL without an edge', ['--web-acl', 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/b'], 'webAcl: goes with an edge'],
    ['an operator without an address', ['--operator', 'me'], 'operator: must be the e-mail address that hears of alarms'],
    ['a region that is none', ['--region', 'Frankfurt'], 'region: must be a region of AWS such as eu-central-1'],
    ['an option that does not exist', ['--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses %s and says how to mend it', (_, args, message) => {
    expect(refusal([...needed, ...args])).toContain(message);
  });

  it('hands every parameter to the CDK, which reads back the same', () => {
    const deployment = readDeployment([
      ...needed,
      '--domain',
      'example.org',
      '--site',
      'https://c.example.org',
      '--existing-identity',
      '--yes',
      '--region',
      'eu-central-1',
    ]);
    expect(deployment).toMatchObject({ region: 'eu-central-1', dryRun: false });
    const command = deployment ? cdkCommand(deployment) : [];
    expect(command.slice(0, 5)).toEqual(['cdk', 'deploy', '--all', '--require-approval', 'never']);
    const context = Object.fromEntries(command.filter((_, index) => command[index - 1] === '--context').map((pair) => pair.split('=')));
    expect(parseParameters(context)).toEqual(deployment?.parameters);
    expect(context).toMatchObject({ stage: 'prod', existingIdentity: 'true' });
  });

  it('asks before permissions are widened unless told not to', () => {
    const deployment = readDeployment([...needed, '--dry-run']);
    expect(deployment?.dryRun).toBe(true);
    expect(deployment && cdkCommand(deployment)).toContain('broadening');
  });

  it('makes the rules of an edge first, unless they are there', () => {
    const edge = [...needed, '--site', 'https://c.example.org', '--certificate', 'arn:aws:acm:us-east-1:123456789012:certificate/abc', '--edge', '2'];
    const acl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/convoke-prod/5f3b8a52';
    const [first, whole] = [readDeployment(edge), readDeployment([...edge, '--web-acl', acl])];
    expect(first && needsRules(first.parameters)).toBe(true);
    expect(first?.parameters).toMatchObject({ edge: 2 });
    expect(whole && needsRules(whole.parameters)).toBe(false);
    expect(whole && cdkCommand(whole)).toContain(`webAcl=${acl}`);
    const none = readDeployment(needed);
    expect(none && needsRules(none.parameters)).toBe(false);
  });
});
