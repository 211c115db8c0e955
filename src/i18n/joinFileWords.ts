/** What was found and what to do, as one message: problems of files read as findings do. */
export function joinFileWords<Code extends string>(
  words: Readonly<Record<Code, { readonly found: string; readonly todo: string }>>,
  between: string,
): Readonly<Record<Code, string>> {
  const entries = Object.entries(words) as [Code, { found: string; todo: string }][];
  const joined = entries.map(([code, { found, todo }]) => [code, `${found}${between}${todo}`]);
  return Object.fromEntries(joined) as Readonly<Record<Code, string>>;
}
