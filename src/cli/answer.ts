import type { Problem } from '../model/finding';

/** 0: done; 1: something was found inside a file; 2: wrong use, or a file missing or not writable. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say. */
export type Answer =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly exitCode?: 0 | 1 | 2;
      /** For standard error, a line each. */
      readonly notes?: readonly string[];
    }
  /** Wrong use, in words of `cli.problems`; the terminal points to the help. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Sentences about files, ready to be shown. */
  | { readonly kind: 'refusal'; readonly lines: readonly string[]; readonly exitCode: 1 | 2 };

/** What a value has to be, or the answer that refuses. */
export type Got<T> = { readonly kind: 'got'; readonly value: T } | Answer;

export function problem(code: string, params: Problem['params']): Answer {
  return { kind: 'problem', problem: { code, params } };
}
