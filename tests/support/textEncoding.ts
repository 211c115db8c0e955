import { TextDecoder, TextEncoder } from 'node:util';

/** Imported first: every browser has them, the DOM of the tests does not, and readers of files take them at once. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
