// One execution environment of one function, in a thread: loads the real bundle and calls its handler, one event at a time.
import { parentPort, workerData } from 'node:worker_threads';

// The functions read the time with `new Date()` and `Date.now()`; here both follow the movable clock (see clock.ts).
// It is set before the bundle is loaded, so that nothing keeps the machine's clock.
const clock = new Float64Array(workerData.clock);
const MachineDate = Date;
const now = () => (clock[0] === 1 ? clock[1] : MachineDate.now() + clock[1]);
class MovableDate extends MachineDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }
  static now() {
    return Math.floor(now());
  }
  static [Symbol.hasInstance](value) {
    return Function.prototype[Symbol.hasInstance].call(MachineDate, value);
  }
}
Object.defineProperty(MovableDate, 'name', { value: 'Date' });
globalThis.Date = MovableDate;

const describe = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack ?? '' }
    : { name: 'Error', message: String(error), stack: '' };

let handler;
let broken;
try {
  const bundle = await import(workerData.entry);
  handler = bundle[workerData.handler];
  if (typeof handler !== 'function') throw new Error(`${workerData.entry} exports no function ${workerData.handler}`);
} catch (error) {
  broken = describe(error);
}

parentPort.on('message', async ({ event, requestId, timeoutMs }) => {
  if (broken) return parentPort.postMessage({ error: broken, broken: true });
  const began = performance.now();
  const context = {
    functionName: workerData.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: workerData.arn,
    memoryLimitInMB: String(workerData.memory),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${workerData.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(timeoutMs - (performance.now() - began))),
  };
  try {
    const answer = await handler(event, context);
    parentPort.postMessage({ answer: answer === undefined ? null : JSON.parse(JSON.stringify(answer)) });
  } catch (error) {
    parentPort.postMessage({ error: describe(error) });
  }
});
