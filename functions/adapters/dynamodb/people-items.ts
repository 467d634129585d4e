import { challenge, keyring } from '../../people/domain/passkey.ts';
import { coOrganiser, role } from '../../people/domain/role.ts';
import { access, linksRequest, recentMails, signIn, signInToken } from '../../people/domain/sign-in.ts';
import { defineItem } from './item.ts';

export const roleItem = defineItem({ type: 'role', v: 1, schema: role });
export const coOrganiserItem = defineItem({ type: 'co-organiser', v: 1, schema: coOrganiser });
export const signInItem = defineItem({ type: 'sign-in', v: 1, schema: signIn });
export const signInTokenItem = defineItem({ type: 'sign-in-token', v: 1, schema: signInToken });
export const accessItem = defineItem({ type: 'access', v: 1, schema: access });
export const linksRequestItem = defineItem({ type: 'links-request', v: 1, schema: linksRequest });
export const recentMailsItem = defineItem({ type: 'recent-mails', v: 1, schema: recentMails });
export const keyringItem = defineItem({ type: 'passkeys', v: 1, schema: keyring });
export const challengeItem = defineItem({ type: 'passkey-challenge', v: 1, schema: challenge });
