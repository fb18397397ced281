import { readFile } from 'node:fs/promises';

/** The packages that a module loads at once, itself or through what it imports; types are not loaded. */
export async function listPackages(module: URL): Promise<string[]> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const walk = async (url: URL): Promise<void> => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const name of importsIn(await readFile(url, 'utf8'))) {
      if (name.startsWith('.')) await walk(new URL(name, url));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  await walk(module);
  return [...packages].sort();
}

const importsIn = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'/gm)].map(
    ([, name = '']) => name,
  );
