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

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * Packages of a lock file that would be fetched from anywhere but the public registry, and optional
 * ones it leaves out: those of other platforms, without which `npm ci` refuses to begin.
 */
export function checkLockFile(text: string): string[] {
  const { packages } = JSON.parse(text) as LockFile;
  const locked = new Set(Object.keys(packages).map((name) => name.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([name, { resolved, optionalDependencies = {} }]) => [
    ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${name}: ${resolved}`]),
    ...Object.keys(optionalDependencies)
      .filter((other) => !locked.has(other))
      .map((other) => `${name}: ${other} is not locked`),
  ]);
}
