import { type FormState, TextField } from '../../pages/forms.tsx';
import { useReader } from '../../pages/reader.tsx';
import { Fold, filledChoice, filledText, useFilledLines } from '../folded.tsx';
import { useDesk } from '../page.tsx';
import { Choice, LanguageChoice, Localised } from '../written-fields.tsx';
import { languagesIn } from '../written-texts.ts';

type Texts = { readonly form: FormState; readonly languages: readonly string[] };

/** What of a series may be filled in later, or stays as it is. */
export function SeriesFolds({ isPublished, ...texts }: Texts & { readonly isPublished: boolean }) {
  return (
    <>
      <About {...texts} />
      <Taking {...texts} />
      <Languages {...texts} />
      <Rest form={texts.form} isPublished={isPublished} />
    </>
  );
}

function About(props: Texts) {
  const { words } = useDesk();
  const { form, languages } = props;
  const { series: of, folds } = words.editor;
  const lines = useFilledLines(form);
  const filled = [
    ...filledText(form, of.description, ...languages.map((language) => `description-${language}`)),
    ...lines(of.objectives, ...languages.map((language) => `objectives-${language}`)),
  ];
  return (
    <Fold form={form} title={folds.description} fields={['description', 'objectives']} filled={filled}>
      <Localised {...props} name="description" label={of.description} hint={of.descriptionHint} rows={5} />
      <Localised {...props} name="objectives" label={of.objectives} hint={words.editor.oneALine} rows={4} />
    </Fold>
  );
}

function Taking(props: Texts) {
  const { words } = useDesk();
  const { form, languages } = props;
  const { series: of } = words.editor;
  const lines = useFilledLines(form);
  const criteria = lines(of.criteria, ...languages.map((language) => `criteria-${language}`));
  // Without criteria nobody is without one: the rule for them would tell what is not so.
  const filled = criteria.length === 0 ? [] : [...criteria, ...filledChoice(form, of.observers, 'observers', of.observersRules)];
  return (
    <Fold form={form} title={of.taking} fields={['criteria', 'observers']} filled={filled}>
      <Localised {...props} name="criteria" label={of.criteria} hint={of.criteriaHint} rows={4} />
      <Choice form={form} name="observers" label={of.observers} hint={of.observersHint} options={of.observersRules} />
    </Fold>
  );
}

function Languages({ form }: Texts) {
  const { words } = useDesk();
  const { formats } = useReader();
  const { languages, series: of } = words.editor;
  const filled = [{ label: languages, value: formats.languages(languagesIn(form.values, 'languages')) }];
  return (
    <Fold form={form} title={languages} fields={['languages', 'languagesOther']} filled={filled}>
      <LanguageChoice form={form} name="languages" label={languages} hint={of.languagesHint} />
      <p>
        <button type="submit" name="step" value="again" class="second">
          {words.editor.again}
        </button>
      </p>
    </Fold>
  );
}

function Rest({ form, isPublished }: { readonly form: FormState; readonly isPublished: boolean }) {
  const { words } = useDesk();
  const { series: of, folds } = words.editor;
  const filled = [...filledText(form, of.slug, 'slug'), ...filledChoice(form, of.approval, 'approval', of.approvals)];
  return (
    <Fold form={form} title={folds.address} fields={['slug', 'approval', 'keptDays']} filled={filled}>
      <TextField form={form} name="slug" label={of.slug} hint={isPublished ? of.slugFixed : of.slugHint} longest={80} />
      <Choice form={form} name="approval" label={of.approval} options={of.approvals} />
      <TextField form={form} name="keptDays" label={of.keptDays} hint={of.keptDaysHint} type="number" />
    </Fold>
  );
}
