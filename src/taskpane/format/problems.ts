import type { Problem } from '../../model/finding';
import { fillMessage, type Texts } from '../../i18n/texts';

export interface ProblemText {
  readonly found: string;
  readonly todo: string;
  /** Code and parameters, for whoever is asked for help. */
  readonly details: string;
}

/** What a problem says; one without words of its own reads as a failure of the host. */
export function describeProblem(problem: Problem, words: Texts): ProblemText {
  const table: Readonly<Record<string, { found: string; todo: string }>> = words.pane.problems;
  const text = table[problem.code] ?? words.pane.problems.hostFailed;
  const params = Object.entries(problem.params).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}=${value}`],
  );
  const code = [problem.code, ...params].join(' ');
  return {
    found: fillMessage(text.found, problem.params),
    todo: fillMessage(text.todo, problem.params),
    details: fillMessage(words.pane.common.details, { code }),
  };
}
