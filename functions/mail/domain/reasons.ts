/** Why something about mails is refused. */
export type MailReasons = {
  readonly 'unknown-mail': undefined;
  readonly 'sign-in-mail-hidden': undefined;
  readonly 'mail-not-stored': undefined;
  readonly 'not-suppressed': undefined;
  readonly 'mail-needs-date': undefined;
  readonly 'links-not-resent': undefined;
  readonly 'mail-on-its-way': undefined;
  readonly 'address-suppressed': undefined;
  readonly 'unknown-kind-of-mail': undefined;
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends MailReasons {}
}
