/** Where packages come from when a lock file names an address at all. */
const REGISTRY = 'https://registry.npmjs.org/';

/** Paths of the machine a file was written on, each with its line; `own` is the checkout's path. */
export function checkMachinePaths(name: string, text: string, own: string): string[] {
  // Written in two parts, so that this file passes its own rule.
  const workplace = new RegExp(`(?<![\\w.-])/${'work'}/\\w`);
  return text.split('\n').flatMap((line, index) => {
    const isOwn = own.length > 1 && line.includes(own);
    return isOwn || workplace.test(line) ? [`${name}:${index + 1}: a path of one machine`] : [];
  });
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
}

/** Packages of a lock file that would be fetched from anywhere but the public registry. */
export function checkLockFile(text: string): string[] {
  const { packages } = JSON.parse(text) as LockFile;
  return Object.entries(packages).flatMap(([name, { resolved }]) =>
    resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${name}: ${resolved}`],
  );
}
