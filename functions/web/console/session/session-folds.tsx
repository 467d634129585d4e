import { Checkbox, type FormState, TextArea, TextField } from '../../pages/forms.tsx';
import { useReader } from '../../pages/reader.tsx';
import { type Filled, Fold, filledChoice, filledText, useFilledLines } from '../folded.tsx';
import { useDesk } from '../page.tsx';
import { Choice, LanguageChoice, Localised } from '../written-fields.tsx';
import { languagesIn } from '../written-texts.ts';

type Of = { readonly form: FormState };
type Texts = Of & { readonly languages: readonly string[] };

const PLAIN = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** A time that cannot be chosen, since clocks show it twice, is written: with its distance from UTC. */
export function MomentField({ form, name, label, hint }: Of & { readonly name: string; readonly label: string; readonly hint?: string }) {
  const value = form.values[name]?.[0] ?? '';
  const isPlain = (value === '' || PLAIN.test(value)) && !form.problems.some(({ path }) => path === name);
  return <TextField form={form} name={name} label={label} type={isPlain ? 'datetime-local' : 'text'} {...(hint !== undefined && { hint })} />;
}

export function DescriptionFold(props: Texts) {
  const { words } = useDesk();
  const { fields, hints } = words.editor.session;
  const { form, languages } = props;
  const texts = filledText(form, fields.description, ...languages.map((language) => `description-${language}`));
  return (
    <Fold
      form={form}
      title={words.editor.folds.description}
      fields={['description', 'number']}
      filled={[...texts, ...filledText(form, fields.number, 'number')]}
    >
      <Localised {...props} name="description" label={fields.description} rows={5} />
      <TextField form={form} name="number" label={fields.number} hint={hints.number} type="number" />
    </Fold>
  );
}

export function LanguagesFold({ form }: Of) {
  const { words } = useDesk();
  const { formats } = useReader();
  const { fields, hints } = words.editor.session;
  const told = (name: string, label: string): readonly Filled[] => {
    const chosen = languagesIn(form.values, name);
    return chosen.length > 0 ? [{ label, value: formats.languages(chosen) }] : [];
  };
  const filled = [...told('languages', words.editor.languages), ...told('interpretation', fields.interpretation)];
  return (
    <Fold form={form} title={words.editor.folds.languages} fields={['languages', 'languagesOther', 'interpretation']} filled={filled}>
      <LanguageChoice form={form} name="languages" label={words.editor.languages} hint={hints.languages} />
      <LanguageChoice form={form} name="interpretation" label={fields.interpretation} hint={hints.interpretation} />
    </Fold>
  );
}

/** From when to when people register, and who of them gets a seat. */
export function RegistrationFold({ form }: Of) {
  const { words } = useDesk();
  const { formats } = useReader();
  const { session: of, series, folds } = words.editor;
  const { fields, hints } = of;
  const moderations = { '': of.asSeries, ...series.moderations };
  const observers = { '': of.asSeries, ...series.observersRules };
  const moment = (name: string, none: string) => {
    const value = form.values[name]?.[0] ?? '';
    const [, date = '', clock = ''] = PLAIN.exec(value) ?? [];
    return Number.isNaN(Date.parse(`${date}T${clock}Z`)) ? value || none : `${formats.date(date)}, ${clock}`;
  };
  const filled = [
    { label: fields.opensAt, value: moment('opensAt', folds.byHand) },
    { label: fields.closesAt, value: moment('closesAt', folds.atStart) },
    ...filledChoice(form, fields.moderation, 'moderation', moderations),
    ...filledChoice(form, fields.visibility, 'visibility', of.visibilities),
  ];
  return (
    <Fold form={form} title={folds.registration} fields={['opensAt', 'closesAt', 'moderation', 'observers', 'visibility']} filled={filled}>
      <MomentField form={form} name="opensAt" label={fields.opensAt} hint={hints.opensAt} />
      <MomentField form={form} name="closesAt" label={fields.closesAt} hint={hints.closesAt} />
      <Choice form={form} name="moderation" label={fields.moderation} options={moderations} />
      <Choice form={form} name="observers" label={fields.observers} options={observers} />
      <Choice form={form} name="visibility" label={fields.visibility} options={of.visibilities} />
    </Fold>
  );
}

export function JoiningFold({ form }: Of) {
  const { words } = useDesk();
  const { fields, hints } = words.editor.session;
  const filled = [...filledText(form, fields.joinNote, 'joinNote'), ...filledText(form, fields.technicalContact, 'technicalContact')];
  return (
    <Fold form={form} title={words.editor.folds.joining} fields={['joinNote', 'technicalContact']} filled={filled}>
      <TextArea form={form} name="joinNote" label={fields.joinNote} hint={hints.joinNote} rows={3} />
      <TextField form={form} name="technicalContact" label={fields.technicalContact} hint={hints.technicalContact} longest={300} />
    </Fold>
  );
}

export function ProgrammeFold(props: Texts) {
  const { words } = useDesk();
  const { form, languages } = props;
  const { fields, hints, programme } = words.editor.session;
  const lines = useFilledLines(form);
  const filled = [
    ...lines(fields.agenda, ...languages.map((language) => `agenda-${language}`)),
    ...lines(fields.speakers, 'speakers'),
    ...filledText(form, fields.coOrganisers, 'coOrganisers'),
  ];
  return (
    <Fold form={form} title={programme} fields={['agenda', 'speakers', 'coOrganisers']} filled={filled}>
      <Localised {...props} name="agenda" label={fields.agenda} hint={hints.agenda} rows={8} />
      <TextArea form={form} name="speakers" label={fields.speakers} hint={hints.speakers} rows={4} />
      <TextArea form={form} name="coOrganisers" label={fields.coOrganisers} hint={hints.coOrganisers} rows={2} />
    </Fold>
  );
}

const CARE = ['discreet', 'chathamHouse', 'recorded'] as const;

export function CareFold({ form }: Of) {
  const { words } = useDesk();
  const { fields, hints } = words.editor.session;
  const filled = CARE.filter((name) => form.values[name]?.includes('yes') === true).map((name) => ({ label: fields[name] }));
  return (
    <Fold form={form} title={words.editor.folds.care} fields={CARE} filled={filled}>
      {CARE.map((name) => (
        <Checkbox form={form} name={name} label={fields[name]} hint={hints[name]} />
      ))}
    </Fold>
  );
}
