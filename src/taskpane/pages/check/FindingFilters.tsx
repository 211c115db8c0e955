import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { LocalizedText } from '../../../model/basics';
import type { CheckedFinding } from '../../../pipeline/checkedWorkbook';
import type { Pane } from '../../pane';
import type { FindingFilter } from '../../session/checkSession';
import { useStyles } from './Check.styles';
import { listChoices, type FilterChoice } from './findingGroups';

const ALL = '';

/** Unit, rule and document to show; each is there only where it has something to choose. */
export function FindingFilters(props: {
  readonly pane: Pane;
  readonly findings: readonly CheckedFinding[];
}) {
  const styles = useStyles();
  const { pane, findings } = props;
  const { session, words } = pane;
  const text = words.check;
  const inLanguage = (said: LocalizedText) => (session.locale === 'en-US' ? said.en : said.zh);
  const units = listChoices(findings, ({ unit }) =>
    unit === null ? null : { value: unit, label: unit },
  );
  const rules = listChoices(findings, ({ finding, rule }) => ({
    value: finding.code,
    label: rule ? inLanguage(rule.title) : text.readingRule,
  }));
  const documents = listChoices(findings, ({ documentId, document }) =>
    documentId === null || document === null
      ? null
      : { value: documentId, label: inLanguage(document) },
  );
  const { unit, code, documentId } = session.check.filter;
  return (
    <div className={styles.filters} role="group" aria-label={text.filters}>
      <Filter pane={pane} label={text.filterRule} choices={rules} value={code} field="code" />
      <Filter pane={pane} label={text.filterUnit} choices={units} value={unit} field="unit" />
      <Filter
        pane={pane}
        label={text.filterDocument}
        choices={documents}
        value={documentId}
        field="documentId"
      />
    </div>
  );
}

function Filter(props: {
  readonly pane: Pane;
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly value: string | null;
  readonly field: keyof FindingFilter;
}) {
  const styles = useStyles();
  const { pane, label, choices, value, field } = props;
  const all = pane.words.check.filterAll;
  if (choices.length < 2 && value === null) return null;
  const shown = choices.find((choice) => choice.value === value)?.label ?? all;
  return (
    <Field label={label} size="small" className={styles.filter}>
      <Dropdown
        size="small"
        className={styles.dropdown}
        value={shown}
        selectedOptions={[value ?? ALL]}
        onOptionSelect={(_, data) =>
          pane.controller.dispatch({
            type: 'findingFilterChosen',
            change: { [field]: data.optionValue === ALL ? null : (data.optionValue ?? null) },
          })
        }
      >
        <Option value={ALL} text={all}>
          {all}
        </Option>
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value} text={choice.label}>
            {choice.label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
