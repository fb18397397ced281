await import('../compile-cache.js');
await import('./command-line.ts');
