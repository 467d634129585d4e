import { describe, expect, it } from 'vitest';
import { afterRound, begun } from '../../../functions/people/domain/erasure.ts';

const sessionId = 'ssn_01HNZZZZZZZZZZZZZZZZZZ0001' as const;
const now = '2024-04-11T08:31:00.000Z';

describe('a list of mails longer than one round', () => {
  const erasure = {
    ...begun({ personId: 'per_0123456789abcdef', requestedAt: '2024-04-11T08:30:00.000Z', by: 'person' }, undefined),
    mailsOf: [{ sessionId, cursor: 'page 20' }],
  };
  const mailsOf = [{ sessionId, cursor: 'page 40' }];

  it('is begun anew while the farewell is on its way, since what it takes back was passed over', () => {
    expect(afterRound(erasure, { left: 1, mailsOf }, now)).toMatchObject({ mailsOf: [{ sessionId }], lookAt: '2024-04-11T08:36:00.000Z' });
    expect(afterRound(erasure, { left: 1, mailsOf }, now).mailsOf[0]).not.toHaveProperty('cursor');
  });

  it('goes on where it was once nothing waits', () => {
    expect(afterRound(erasure, { left: 0, mailsOf }, now)).toMatchObject({ mailsOf, lookAt: '2024-04-11T08:32:00.000Z' });
  });
});
