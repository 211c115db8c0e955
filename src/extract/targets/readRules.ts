import { CONDITION_HEADING, RULES_TITLE } from '../lexicon/headings';
import type { OutlineParagraph } from '../outline/outlineTypes';
import type { Scene } from './scene';

/** What parts of a text set rules and conditions in place of goals. */
export interface RuleParts {
  readonly isRule: (paragraph: OutlineParagraph) => boolean;
  readonly isCondition: (paragraph: OutlineParagraph) => boolean;
}

/** A single 第一条 quoted by the way makes no articles. */
const FEWEST_ARTICLES = 3;
/** The title stands among the first lines. */
const HEAD_LINES = 4;
const LONGEST_TITLE = 80;

/** Articles, rules told by their title, and parts whose heading names conditions. */
export function readRules({ text, outline }: Scene): RuleParts {
  const { heads } = outline;
  const articles = heads.filter(({ style }) => style === 'article').length;
  const isRulesText = hasRulesTitle(text);
  const isConditionHead = heads.map(({ headingRange: { start, end } }) =>
    CONDITION_HEADING.test(text.slice(start, Math.min(end, start + LONGEST_TITLE))),
  );
  return {
    isRule: ({ enclosing }) =>
      isRulesText ||
      (articles >= FEWEST_ARTICLES && enclosing.some((at) => heads[at]?.style === 'article')),
    isCondition: ({ enclosing }) => enclosing.some((at) => isConditionHead[at]),
  };
}

/** 管理办法, 申报指南 and their like; a plan that is issued with them is told by its own title. */
function hasRulesTitle(text: string): boolean {
  const lines = text.slice(0, HEAD_LINES * LONGEST_TITLE).split('\n', HEAD_LINES);
  return lines.some(
    (line) => line.length <= LONGEST_TITLE && !/。/.test(line) && RULES_TITLE.test(line),
  );
}
