import { useState } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { IsoDate } from '../../../model/basics';
import { ProblemBar } from '../../components/ProblemBar';
import { isPlausibleDate } from '../../format/dates';
import type { Pane } from '../../pane';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '8px' },
  input: { flexGrow: 1, minWidth: 0 },
});

/** 截至日: what the workbook has, and a way to change it. Nothing is written until it is applied. */
export function AsOfField(props: { readonly pane: Pane; readonly asOf: IsoDate | null }) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const { alerts } = words.pane;
  const [typed, setTyped] = useState(props.asOf ?? '');
  const isBusy = session.asOfJob.kind === 'running';
  const isChanged = typed !== (props.asOf ?? '');
  const isInvalid = isChanged && !isPlausibleDate(typed);
  const isMissing = props.asOf === null && !isChanged;
  const message = isMissing ? alerts.asOfMissing : isInvalid ? alerts.asOfInvalid : null;
  const apply = (): void => {
    if (isChanged && !isInvalid) void controller.changeAsOf(typed);
  };
  return (
    <>
      <Field
        label={alerts.asOf}
        {...(message === null ? { hint: alerts.asOfHint } : { validationMessage: message })}
      >
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              className={styles.input}
              type="date"
              min="2000-01-01"
              max="2100-12-31"
              value={typed}
              disabled={isBusy}
              onChange={(_, data) => setTyped(data.value)}
              onKeyDown={(event) => event.key === 'Enter' && apply()}
            />
            {isChanged && (
              <Button appearance="primary" disabled={isInvalid || isBusy} onClick={apply}>
                {isBusy ? alerts.applying : alerts.apply}
              </Button>
            )}
          </div>
        )}
      </Field>
      {session.asOfJob.kind === 'failed' && (
        <ProblemBar problem={session.asOfJob.problem} words={words} onRetry={apply} />
      )}
    </>
  );
}
