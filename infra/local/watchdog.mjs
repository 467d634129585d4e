// Runs a program and ends it when the process that started this one is gone, however that went: even after `kill -9`
// of the parent its end of the pipe closes. Without this an orphaned database would keep its files and its port.
import { spawn } from 'node:child_process';

const [program, ...parameters] = process.argv.slice(2);
const child = spawn(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('end', () => child.kill('SIGKILL'));
