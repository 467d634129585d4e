import { describe, expect, it } from 'vitest';
import { installation, PARAMETERS } from './installation.ts';

describe('cdk-nag', () => {
  // Synthesis throws when a rule is broken and the finding is not explained beside its resource.
  it.each([
    ['as small as it gets', { sender: 'a@example.org', admins: 'b@example.org' }],
    [
      'with everything',
      { ...PARAMETERS, domain: 'example.org', site: 'https://c.example.org', certificate: 'arn:aws:acm:eu-central-1:123456789012:certificate/abc' },
    ],
  ])('finds nothing that is not explained, %s', (_, given) => {
    expect(installation(given, { checks: true }).resources.length).toBeGreaterThan(150);
  });
});
