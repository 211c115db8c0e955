/** @jest-environment jsdom */
import { readDisplayLanguage } from '../../../src/host/office/officeLanguage';
import { readOfficeTheme } from '../../../src/host/office/officeTheme';
import { connectOffice } from '../../../src/host/office/officeWorkbook';
import { registerCommands } from '../../../src/host/office/registerCommands';
import { toHostProblem } from '../../../src/host/office/hostErrors';
import { startOffice, type OfficeRuntime } from '../../support/officeRuntime';

describe('before the script library is there', () => {
  it('the host is missing', async () => {
    await expect(connectOffice()).rejects.toMatchObject({ problem: { code: 'hostMissing' } });
  });
});

describe('in a program that is too old', () => {
  let office: OfficeRuntime;
  beforeAll(async () => {
    office = await startOffice({ requirements: { ExcelApi: '1.12', SharedRuntime: '1.1' } });
    // The library listens for commands a moment after it is ready; an answer of the host comes later.
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  });

  it('the host says what it lacks', async () => {
    await expect(connectOffice()).rejects.toMatchObject({
      problem: { code: 'hostTooOld', params: { needs: 'ExcelApi 1.13' } },
    });
  });

  it('the language of the menus is known', () => {
    expect(readDisplayLanguage()).toBe('zh-CN');
  });

  it('a theme that is not told is none', () => {
    expect(readOfficeTheme()).toBeNull();
  });

  it('a ribbon command runs and lets its button go, even when it fails', async () => {
    const ran: string[] = [];
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    registerCommands({
      openLoadPage: () => Promise.resolve(void ran.push('load')),
      openAlertsPage: () => Promise.reject(new Error('no')),
    });
    await office.conversation.pressCommand('openLoadPage', 'button');
    await office.conversation.pressCommand('openAlertsPage', 'button');
    expect(ran).toEqual(['load']);
    expect(errors).toHaveBeenCalledTimes(1);
    errors.mockRestore();
  });
});

describe('an error of the script library', () => {
  it.each([
    ['AccessDenied', 'sheetProtected'],
    ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['RequestAborted', 'connectionLost'],
    ['SomethingNew', 'hostFailed'],
  ])('%s is told as %s', (code, problem) => {
    const error = Object.assign(new Error(code), { code });
    expect(toHostProblem(error).problem).toMatchObject({ code: problem, params: { code } });
  });
});
