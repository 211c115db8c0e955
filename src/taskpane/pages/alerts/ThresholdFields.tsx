import { useState } from 'react';
import {
  Button,
  Caption1,
  Field,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Thresholds } from '../../../pipeline';
import { defaultThresholds, mayWriteThresholds } from '../../../pipeline/thresholdRules';
import type { Pane } from '../../pane';

const FIELDS = {
  ratio: ['onPace', 'atRisk'],
  points: ['pointsBehind', 'pointsFarBehind'],
} as const;

type CutOff = (typeof FIELDS)[keyof typeof FIELDS][number];

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px' },
  source: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** The cut-offs of the reading in force, with the default's source; written only when applied. */
export function ThresholdFields(props: { readonly pane: Pane; readonly thresholds: Thresholds }) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const [reading, setReading] = useState(props.thresholds.reading);
  const [typed, setTyped] = useState<Partial<Record<CutOff, string>>>({});
  const wanted = readTyped({ ...props.thresholds, reading }, typed);
  const isChanged = !isSame(wanted, props.thresholds);
  const isValid = mayWriteThresholds(wanted);
  const isBusy = session.alerts.settingsJob.kind === 'running';
  const apply = (thresholds: Thresholds): void =>
    void controller.alerts.changeThresholds(thresholds);
  return (
    <div className={styles.fields}>
      <Field label={words.alerts.reading}>
        <RadioGroup
          value={reading}
          onChange={(_, data) => setReading(data.value as Thresholds['reading'])}
        >
          <Radio value="ratio" label={words.alerts.readings.ratio} />
          <Radio value="points" label={words.alerts.readings.points} />
        </RadioGroup>
      </Field>
      {FIELDS[reading].map((key) => (
        <Field key={key} label={words.alerts[key]}>
          <Input
            type="number"
            step={reading === 'ratio' ? 0.05 : 1}
            value={typed[key] ?? String(props.thresholds[key])}
            disabled={isBusy}
            onChange={(_, data) => setTyped({ ...typed, [key]: data.value })}
          />
        </Field>
      ))}
      <Caption1 className={styles.source}>
        {reading === 'ratio' ? words.alerts.ratioSource : words.alerts.pointsSource}
      </Caption1>
      {isChanged && !isValid && <Caption1 role="alert">{words.alerts.thresholdsInvalid}</Caption1>}
      <div className={styles.actions}>
        {isChanged && (
          <Button
            appearance="primary"
            size="small"
            disabled={!isValid || isBusy}
            onClick={() => apply(wanted)}
          >
            {words.alerts.applyThresholds}
          </Button>
        )}
        {!isSame(props.thresholds, defaultThresholds()) && (
          <Button size="small" disabled={isBusy} onClick={() => apply(defaultThresholds())}>
            {words.alerts.resetThresholds}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What is typed, as numbers; a blank is no number, never 0. */
function readTyped(thresholds: Thresholds, typed: Partial<Record<CutOff, string>>): Thresholds {
  const numbers = Object.entries(typed).map(([key, text]) => {
    return [key, text.trim() === '' ? Number.NaN : Number(text)] as const;
  });
  return { ...thresholds, ...Object.fromEntries(numbers) };
}

function isSame(a: Thresholds, b: Thresholds): boolean {
  return (Object.keys(a) as (keyof Thresholds)[]).every((key) => a[key] === b[key]);
}
