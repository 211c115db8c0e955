import { useEffect, useRef } from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { DraftDetails, DraftFault } from '../../../model/review';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

type DetailField = keyof Pane['words']['review']['fields'];

const FIELDS: readonly DetailField[] = [
  'title',
  'shortTitle',
  'issuer',
  'documentNumber',
  'issuedOn',
  'jurisdiction',
  'year',
  'id',
  'horizonYear',
  'planStart',
];
const WIDE: readonly DetailField[] = ['title', 'shortTitle', 'issuer'];
const YEARS: readonly DetailField[] = ['year', 'horizonYear'];
const DATES: readonly DetailField[] = ['issuedOn', 'planStart'];

/** What the document tells of itself, for a person to complete. */
export function DetailsStep(props: { readonly pane: Pane; readonly review: OpenedReview }) {
  const styles = useStyles();
  const { pane, review } = props;
  const { details } = review.draft;
  const text = pane.words.review;
  const { state, wasTried, shown } = pane.session.review;
  const fields = useRef<HTMLDivElement>(null);
  // A fault of the list of faults leads to its field.
  useEffect(() => {
    fields.current?.querySelector<HTMLInputElement>(`input[name="${shown}"]`)?.focus();
  }, [shown]);
  const faults = wasTried ? (state?.faults ?? []) : [];
  const hints: Readonly<Record<string, string>> = text.hints;
  const change = (field: DetailField, value: string): void =>
    pane.controller.dispatch({
      type: 'draftDetailsChanged',
      change: changeOf(details, field, value),
    });
  return (
    <div ref={fields} className={styles.fields}>
      {FIELDS.map((field) => {
        const fault = faults.find((one) => one.kind === 'detail' && one.field === field);
        const hint =
          field === 'planStart' && details.planStartBasis !== 'assumed' ? '' : hints[field];
        return (
          <Field
            key={field}
            className={WIDE.includes(field) ? styles.wideField : styles.field}
            label={text.fields[field]}
            hint={hint ?? ''}
            {...(fault && { validationMessage: describeFault(fault, pane) })}
          >
            <Input
              name={field}
              input={{ className: styles.input }}
              type={DATES.includes(field) ? 'date' : YEARS.includes(field) ? 'number' : 'text'}
              value={showField(details, field)}
              onChange={(_, { value }) => change(field, value)}
            />
          </Field>
        );
      })}
    </div>
  );
}

function describeFault({ code }: DraftFault, { words }: Pane): string {
  return words.review.faults[code];
}

function showField(details: DraftDetails, field: DetailField): string {
  const value = details[field];
  return value === null || value === 0 ? '' : String(value);
}

/** A place and a year give the id until somebody types one. */
function changeOf(details: DraftDetails, field: DetailField, value: string): Partial<DraftDetails> {
  if (YEARS.includes(field)) return followId(details, { [field]: Number(value) });
  if (field === 'documentNumber' || field === 'issuedOn') {
    return { [field]: value === '' ? null : value };
  }
  if (field === 'planStart') return { planStart: value, planStartBasis: 'stated' };
  const typed = field === 'id' || field === 'jurisdiction' ? value.trim().toLowerCase() : value;
  return followId(details, { [field]: typed });
}

function followId(details: DraftDetails, change: Partial<DraftDetails>): Partial<DraftDetails> {
  const idOf = ({ jurisdiction, year }: DraftDetails) =>
    jurisdiction === '' ? '' : `${jurisdiction}-${year}`;
  const isFollowing = details.id === idOf(details) && change.id === undefined;
  return isFollowing ? { ...change, id: idOf({ ...details, ...change }) } : change;
}
