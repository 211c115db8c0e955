import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { namePart } from '../../format/dates';
import type { Pane } from '../../pane';
import {
  countParts,
  firstYear,
  lastYear,
  readYear,
  type PeriodDraft,
  type PeriodKind,
} from '../../session/period';

const kinds: readonly PeriodKind[] = ['year', 'halfYear', 'quarter', 'month'];

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** 报告期: a year, a half, a quarter or a month. */
export function PeriodPicker({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { load } = words.pane;
  const { period } = session.draft;
  const isBusy = session.loadJob.kind === 'running';
  const choose = (change: Partial<PeriodDraft>): void =>
    controller.dispatch({ type: 'periodChosen', period: { ...period, ...change } });
  const isYearBad = readYear(period.year) === null;
  const parts = Array.from({ length: countParts(period.kind) }, (_, index) => index + 1);
  return (
    <div className={styles.fields} role="group" aria-label={load.period}>
      <Field label={load.periodKind} className={styles.field}>
        <Select
          value={period.kind}
          disabled={isBusy}
          onChange={(_, data) => choose({ kind: data.value as PeriodKind, part: 1 })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {load.periodKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={load.periodYear}
        className={styles.field}
        {...(isYearBad && {
          validationMessage: fillMessage(load.badYear, { min: firstYear, max: lastYear }),
        })}
      >
        <Input
          className={styles.input}
          value={period.year}
          disabled={isBusy}
          inputMode="numeric"
          maxLength={8}
          onChange={(_, data) => choose({ year: data.value })}
          input={{ size: 4 }}
        />
      </Field>
      {parts.length > 1 && (
        <Field label={load.periodPart} className={styles.field}>
          <Select
            value={String(period.part)}
            disabled={isBusy}
            onChange={(_, data) => choose({ part: Number(data.value) })}
          >
            {parts.map((part) => (
              <option key={part} value={part}>
                {namePart(period.kind, part, session.locale, words)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
