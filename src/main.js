await import('./compile-cache.js');
await import('./process.ts');
