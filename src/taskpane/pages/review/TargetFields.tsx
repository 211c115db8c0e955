import type { ReactNode } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { DraftTarget } from '../../../model/review';
import type { Pane } from '../../pane';
import { splitNames } from './doubts';
import { followMeasure, followUnit } from './followFields';
import { useStyles } from './Review.styles';

type Words = Pane['words']['review']['target'];

interface FieldsProps {
  readonly pane: Pane;
  readonly target: DraftTarget;
}

type Change = (change: Partial<DraftTarget>) => void;

/** Everything of a target that a person may put right. */
export function TargetFields({ pane, target }: FieldsProps) {
  const styles = useStyles();
  const words = pane.words.review.target;
  const change: Change = (edited) =>
    pane.controller.dispatch({ type: 'draftTargetChanged', key: target.key, change: edited });
  return (
    <div className={styles.fields}>
      <Field className={styles.wideField} label={words.name}>
        <Input value={target.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <ValueFields target={target} words={words} change={change} />
      <KindFields target={target} words={words} change={change} />
      <Field className={styles.wideField} label={words.leadUnits}>
        <Input
          defaultValue={target.leadUnits.join('、')}
          onBlur={({ target: { value } }) => change({ leadUnits: splitNames(value) })}
        />
      </Field>
      <IndicatorField pane={pane} target={target} change={change} />
    </div>
  );
}

interface PartProps {
  readonly target: DraftTarget;
  readonly words: Words;
  readonly change: Change;
}

/** An empty field is no figure; text that is none leaves the last figure. */
function readNumber(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isFinite(value) ? value : undefined;
}

function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={props.label}>
      <Input
        type="number"
        input={{ className: styles.input }}
        value={props.value === null ? '' : String(props.value)}
        onChange={(_, { value }) => {
          const read = readNumber(value);
          if (read !== undefined) props.onValue(read);
        }}
      />
    </Field>
  );
}

function ChoiceField<Choice extends string>(props: {
  readonly label: string;
  readonly value: Choice;
  readonly names: Readonly<Record<Choice, string>>;
  readonly onChoice: (choice: Choice) => void;
}): ReactNode {
  const styles = useStyles();
  const choices = Object.keys(props.names) as Choice[];
  return (
    <Field className={styles.field} label={props.label}>
      <Select value={props.value} onChange={(_, data) => props.onChoice(data.value as Choice)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {props.names[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ValueFields({ target, words, change }: PartProps) {
  const styles = useStyles();
  return (
    <>
      <ChoiceField
        label={words.comparator}
        value={target.comparator}
        names={{ '>=': '≥', '<=': '≤', '=': '＝' }}
        onChoice={(comparator) =>
          change({ comparator, direction: comparator === '<=' ? 'decrease' : 'increase' })
        }
      />
      <NumberField
        label={words.value}
        value={target.value}
        onValue={(value) => change({ value, basis: { ...target.basis, value: 'stated' } })}
      />
      <NumberField
        label={words.valueMax}
        value={target.valueMax}
        onValue={(valueMax) => change({ valueMax })}
      />
      <Field className={styles.field} label={words.unitMeasure}>
        <Input
          input={{ className: styles.input }}
          value={target.unitMeasure}
          onChange={(_, { value }) => change({ unitMeasure: value, ...followUnit(value, target) })}
        />
      </Field>
      <Field className={styles.field} label={words.deadline}>
        <Input
          type="date"
          input={{ className: styles.input }}
          value={target.deadline ?? ''}
          onChange={(_, { value }) => change({ deadline: value === '' ? null : value })}
        />
      </Field>
    </>
  );
}

function KindFields({ target, words, change }: PartProps) {
  return (
    <>
      <ChoiceField
        label={words.targetKind}
        value={target.targetKind}
        names={words.kinds}
        onChoice={(targetKind) => change({ targetKind })}
      />
      <ChoiceField
        label={words.measureKind}
        value={target.measureKind}
        names={words.measures}
        onChoice={(measureKind) => change(followMeasure(measureKind, target))}
      />
      <NumberField
        label={words.baseline}
        value={target.baseline}
        onValue={(baseline) =>
          change({
            baseline,
            basis: { ...target.basis, baseline: baseline === null ? null : 'stated' },
          })
        }
      />
    </>
  );
}

/** A shared indicator lets this target be set beside that of another document. */
function IndicatorField({ pane, target, change }: FieldsProps & { readonly change: Change }) {
  const styles = useStyles();
  const words = pane.words.review.target;
  const suggested = pane.session.review.review?.suggestions[target.key] ?? [];
  if (suggested.length === 0) return null;
  const isChinese = pane.session.locale === 'zh-CN';
  return (
    <Field className={styles.wideField} label={words.indicator}>
      <Select
        value={target.indicatorId ?? ''}
        onChange={(_, { value }) => change({ indicatorId: value === '' ? null : value })}
      >
        <option value="">{words.ownIndicator}</option>
        {suggested.map(({ id, name }) => (
          <option key={id} value={id}>
            {fillMessage(words.shared, { name: isChinese ? name.zh : name.en })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
