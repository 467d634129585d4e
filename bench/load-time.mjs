// Loads one module in this fresh process, as a cold start does, and says how many milliseconds that took.
const began = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - began));
process.exit(0);
