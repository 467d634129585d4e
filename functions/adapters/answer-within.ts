/** How long a call may take, in milliseconds. */
export type Timeouts = {
  /** From the first byte asked to the first one answered, the connection included. */
  readonly request?: number;
  /** For a connection. Linux repeats what was lost of it after one second. */
  readonly connection?: number;
  /** For the next bytes of an answer that has begun; absent: for ever. */
  readonly silence?: number;
};

/**
 * Gives up a call that is not answered: by itself the SDK waits for ever, so that one connection that hangs takes a function all its time.
 * The SDK makes three tries of a call, of one to DynamoDB four. Four times three seconds stay below the 15 seconds of the door and of what
 * reads a queue, three times below the 10 in which a function begins and, with the three rounds of the relay, below its 30. A write that was given up may have been made:
 * each is safe to repeat, as after any answer that is lost.
 */
export function answerWithin({ request = 3_000, connection = 2_000, silence }: Timeouts = {}) {
  const requestHandler = { connectionTimeout: connection, requestTimeout: request, throwOnRequestTimeout: true };
  return { requestHandler: silence === undefined ? requestHandler : { ...requestHandler, socketTimeout: silence } };
}
