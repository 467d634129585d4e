// Says in words, on any Node, what is missing; the rest is TypeScript, which needs the project's own Node.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `This is Node ${process.versions.node}; Convoke needs Node 24 and brings it along.\n` +
      'Run "npm ci" once, then "npm start" (not "node infra/local/npm-start.mjs").\n',
  );
  process.exit(1);
}
await import('./start.ts').catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`${error.message}\nA package is missing. Run "npm ci", then "npm start" again.\n`);
  process.exit(1);
});
