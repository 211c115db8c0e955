import { draftDocument } from '../../src/catalog/review/draftDocument';
import { extractDocument } from '../../src/extract/extractDocument';
import type { ReviewDraft } from '../../src/model/review';

/** A document of an invented place. */
export function buildPolicyText(figures: {
  readonly trained: number;
  readonly standards: number | null;
  readonly share: number;
}): string {
  const { trained, standards, share } = figures;
  return [
    '郦山省人民政府关于推进标准化发展的实施意见',
    '郦政发〔2023〕8号',
    '一、总体要求',
    '(一)发展目标。',
    `到2025年,培训标准化人才${trained}人以上,共性关键技术和应用类科技计划项目形成标准研究成果的比率达到${share}%以上。`,
    ...(standards === null ? [] : [`到2025年,制定省级地方标准${standards}项。`]),
    '二、主要任务',
    '(二)加强标准研制。',
    '围绕重点产业制定一批标准。(牵头单位:省市场监管局;责任单位:省科技厅、省教育厅,各市、县(市、区)人民政府)',
    '(三)培养标准化人才。',
    '支持高校开设标准化课程。(牵头单位:省教育厅)',
  ].join('\n');
}

/** A draft as a person leaves it who accepts everything and gives what the text does not say. */
export function acceptAll(draft: ReviewDraft): ReviewDraft {
  return {
    details: {
      ...draft.details,
      id: 'lishan-2023',
      jurisdiction: 'lishan',
      shortTitle: '郦山实施意见（2023）',
      issuer: draft.details.issuer || '郦山省人民政府',
      year: 2023,
    },
    targets: draft.targets.map((one) => ({ ...one, decision: 'accepted' })),
    tasks: draft.tasks.map((one) => ({ ...one, decision: 'accepted' })),
  };
}

/** What is made of a text by one who accepts everything. */
export function reviewText(text: string): ReviewDraft {
  const source = { fileName: '实施意见.txt', sha256: 'a'.repeat(64) };
  return acceptAll(draftDocument(extractDocument(text), source));
}
