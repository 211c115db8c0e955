/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandNames } from '../../src/commands/ribbonCommands';
import { readRibbonButtons } from '../../src/workbench/ribbonButtons';

const manifest = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');

describe('the ribbon of the workbench', () => {
  it('has the manifest’s buttons in the language asked for', () => {
    const labels = (locale: 'zh-CN' | 'en-US') =>
      readRibbonButtons(manifest, locale).map((button) => button.label);
    expect(labels('zh-CN').slice(0, 3)).toEqual(['载入文件', '审核', '进度预警']);
    expect(labels('en-US').slice(0, 3)).toEqual(['Load documents', 'Check', 'Progress alerts']);
  });

  it('calls functions that the commands have', () => {
    const functions = readRibbonButtons(manifest, 'zh-CN').map((button) => button.functionName);
    expect(functions.length).toBeGreaterThan(0);
    expect(
      functions.filter((name) => !(commandNames as readonly unknown[]).includes(name)),
    ).toEqual([]);
  });

  it('names icons by their path on this server', () => {
    for (const { icon } of readRibbonButtons(manifest, 'zh-CN'))
      expect(icon).toMatch(/^assets\/.*\.png$/);
  });

  it('is empty without a manifest', () => {
    expect(readRibbonButtons('', 'zh-CN')).toEqual([]);
  });
});
