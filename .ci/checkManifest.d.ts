/** What is wrong with the manifest, one plain message each; `root` is where its assets lie. */
export function checkManifest(xml: string, root: string): string[];
