import { COMPARATOR_SIGNS } from '../../../i18n/sentences';
import { fillMessage } from '../../../i18n/texts';
import type { DocumentComparison, ItemChange, ReviewDraft } from '../../../model/review';
import { formatDate } from '../../format/dates';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

/** How a newer version differs from what is loaded. */
export function Changes(props: {
  readonly pane: Pane;
  readonly comparison: DocumentComparison;
  readonly draft: ReviewDraft;
}) {
  const styles = useStyles();
  const { pane, comparison, draft } = props;
  const { save, changes } = pane.words.review;
  const differing = (items: readonly ItemChange[]) =>
    items.filter(({ change }) => change !== 'same');
  const groups = [
    { title: changes.targets, items: differing(comparison.targets) },
    { title: changes.tasks, items: differing(comparison.tasks) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={styles.list}>
      <p className={styles.note}>
        {fillMessage(save.newer, { name: draft.details.shortTitle || draft.details.id })}
      </p>
      {groups.length === 0 && <p className={styles.note}>{save.same}</p>}
      {groups.map(({ title, items }) => (
        <div key={title}>
          <h3 className={styles.cardTitle}>{title}</h3>
          <ul className={styles.faults}>
            {items.map((item) => (
              <li key={item.id}>
                {describeChange(item, pane)}
                {item.fields.map((field) => (
                  <div key={field.field} className={styles.note}>
                    {fillMessage(changes.field, {
                      field: changes.fields[field.field],
                      before: showField(field.field, field.before, pane),
                      after: showField(field.field, field.after, pane),
                    })}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function describeChange({ change, name }: ItemChange, { words }: Pane): string {
  return `${words.review.changes[change]}${words.pane.common.colon}${name}`;
}

/** Dates, figures and comparators as people read them. */
function showField(
  field: ItemChange['fields'][number]['field'],
  text: string,
  { session, words }: Pane,
): string {
  if (text === '') return words.review.changes.nothing;
  if (field === 'deadline') return formatDate(text, session.locale);
  const signs: Readonly<Record<string, string>> = COMPARATOR_SIGNS;
  if (field === 'comparator') return signs[text] ?? text;
  const isNumber = field === 'value' && Number.isFinite(Number(text));
  return isNumber ? formatNumber(Number(text), session.locale) : text;
}
