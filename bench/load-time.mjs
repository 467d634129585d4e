// Loads one module in this fresh process, as a cold start does, and says how many milliseconds that took, and how many of them its
// thread had a processor.
const busy = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const [began, busyBefore] = [performance.now(), busy()];
await import(process.argv[2]);
process.stdout.write(JSON.stringify({ ms: performance.now() - began, busyMs: busy() - busyBefore }));
process.exit(0);
