/** A word of a text, in whose line it stands. */
type Naming = { readonly line: number; readonly found: string };

/**
 * Why something is refused that several features refuse: the code, which never changes, and the facts that its sentence tells.
 * `undefined`: the code says it all. Sentences stand with the pages, in each language once.
 */
export type SharedReasons = {
  readonly 'unknown-session': undefined;
  readonly 'unknown-series': undefined;
  readonly 'session-cancelled': undefined;
  readonly 'session-not-begun': undefined;
  readonly 'session-deleted': undefined;
  /** Under the Chatham House Rule. */
  readonly 'names-people': undefined;
  readonly 'names-a-person': Naming;
  readonly 'names-a-body': Naming;
  readonly 'series-not-published': undefined;
  /** Of a link in a mail: not whole, or of a kind that there is not. */
  readonly 'link-incomplete': undefined;
  /** Of a link in a mail: it worked once. */
  readonly 'link-void': undefined;
  /** The same of a link of which there may be a newer one in a later mail. */
  readonly 'link-outdated': undefined;
};

type Most = { readonly most: number };
type Least = { readonly least: number };

/** What can be wrong with a field, whatever it is of. */
export type FieldReasons = {
  readonly 'is-missing': undefined;
  readonly 'is-empty': undefined;
  readonly 'unknown-field': undefined;
  readonly 'wrong-format': undefined;
  readonly 'wrong-kind': { readonly expected: string };
  readonly 'not-among': { readonly values: readonly string[] };
  readonly 'too-long': Most;
  readonly 'too-short': Least;
  readonly 'too-many-items': Most;
  readonly 'too-few-items': Least;
  readonly 'none-named': undefined;
  readonly 'too-large': Most;
  readonly 'too-small': Least;
  readonly 'not-whole': undefined;
  readonly 'not-one-line': undefined;
  readonly 'turns-direction': undefined;
  readonly 'not-unicode': undefined;
  readonly 'has-controls': undefined;
  readonly 'has-markup': undefined;
  readonly 'has-web-address': undefined;
  readonly 'not-a-language': undefined;
  readonly 'text-or-map': undefined;
  readonly 'in-no-language': undefined;
  readonly 'not-an-address': undefined;
  readonly 'address-letters': undefined;
  readonly 'address-quoted': undefined;
  readonly 'address-domain': undefined;
  readonly 'address-too-long': undefined;
  readonly 'not-https': undefined;
  readonly 'url-with-password': undefined;
  readonly 'not-a-country': undefined;
  readonly 'not-a-slug': undefined;
  readonly 'not-a-zone': undefined;
  readonly 'not-a-time': undefined;
  readonly 'not-a-day-or-time': undefined;
  readonly 'not-a-date': undefined;
  readonly 'hour-skipped': undefined;
  readonly 'hour-repeated': undefined;
  readonly 'named-twice': undefined;
  readonly 'nothing-to-change': undefined;
};
