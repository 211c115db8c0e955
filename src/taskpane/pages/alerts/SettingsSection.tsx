import {
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { AssessmentMethod } from '../../../model/assessment';
import type { WorkbookState } from '../../../pipeline';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { ThresholdFields } from './ThresholdFields';

const METHODS: readonly AssessmentMethod[] = ['pace', 'growth', 'trend'];

const useStyles = makeStyles({
  section: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px',
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  chosen: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '10px',
    paddingTop: '8px',
  },
});

/** 评估方法和阈值: what the workbook has, both stored in it, and ways to change them. */
export function SettingsSection(props: { readonly pane: Pane; readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const { method, thresholds } = props.workbook;
  const { settingsJob } = session.alerts;
  const { reading, onPace, atRisk, pointsBehind, pointsFarBehind } = thresholds;
  const cutOffs =
    reading === 'ratio'
      ? fillMessage(words.alerts.ratioCutOffs, { onPace, atRisk })
      : fillMessage(words.alerts.pointsCutOffs, { behind: pointsBehind, far: pointsFarBehind });
  return (
    <>
      <details className={styles.section}>
        <summary className={styles.summary}>
          {words.alerts.settings}
          <br />
          <Caption1 className={styles.chosen}>
            {fillMessage(words.alerts.settingsOf, { method: words.status.method[method], cutOffs })}
          </Caption1>
        </summary>
        <div className={styles.body}>
          <Field label={words.alerts.method} hint={words.alerts.methodHint[method]}>
            <Select
              value={method}
              disabled={settingsJob.kind === 'running'}
              onChange={(_, data) =>
                void controller.alerts.chooseMethod(data.value as AssessmentMethod)
              }
            >
              {METHODS.map((one) => (
                <option key={one} value={one}>
                  {words.status.method[one]}
                </option>
              ))}
            </Select>
          </Field>
          <ThresholdFields
            key={Object.values(thresholds).join('|')}
            pane={props.pane}
            thresholds={thresholds}
          />
        </div>
      </details>
      {settingsJob.kind === 'failed' && <ProblemBar problem={settingsJob.problem} words={words} />}
      <MethodNote pane={props.pane} method={method} />
    </>
  );
}

/** What became of the columns of another method on the sheet of targets. */
function MethodNote({ pane, method }: { readonly pane: Pane; readonly method: AssessmentMethod }) {
  const { session, controller, words } = pane;
  const { note } = session.alerts;
  if (note === null) return null;
  const isCleared = note === 'outdatedCleared' && method !== 'pace';
  return (
    <MessageBar
      intent={note === 'written' || note === 'cleared' ? 'success' : 'warning'}
      layout="multiline"
    >
      <MessageBarBody>
        <div role="status">{words.alerts.notes[note]}</div>
        {isCleared && (
          <Button size="small" onClick={() => void controller.alerts.chooseMethod(method)}>
            {words.alerts.applyAgain}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
