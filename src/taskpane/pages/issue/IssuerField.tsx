import { Field, Input, Link } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { useStyles } from './Issue.styles';
import type { StepProps } from './PrepareStep';

/** 布置单位: typed here before 单位 is written, in its cell on 单位 from then on. */
export function IssuerField({ pane, overview }: StepProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.pane.issue;
  const place = overview.issuerPlace;
  if (overview.units === null)
    return (
      <Field label={text.issuer} hint={text.issuerHint}>
        <Input
          value={session.issue.draft.issuer}
          maxLength={100}
          onChange={(_, data) =>
            controller.dispatch({ type: 'issueDraftChanged', change: { issuer: data.value } })
          }
        />
      </Field>
    );
  return (
    <p className={styles.note}>
      {overview.issuer === ''
        ? text.issuerNone
        : fillMessage(text.issuerFound, { issuer: overview.issuer })}
      {place && (
        <>
          {' '}
          <Link inline className={styles.inText} onClick={() => void controller.select(place)}>
            {text.issuerEdit}
          </Link>
        </>
      )}
    </p>
  );
}
