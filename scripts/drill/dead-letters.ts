import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ACCOUNT, CREDENTIALS, REGION } from '../../infra/local/account.ts';
import type { Stage } from './stage.ts';

const ENDING = '-dead';

/** How many dead letters lie where; queues without any are left out. */
export function deadLetters({ cloud }: Stage): ReadonlyMap<string, number> {
  const filled = Object.entries(cloud.queues()).filter(([name, { ready }]) => name.endsWith(ENDING) && ready > 0);
  return new Map(filled.map(([name, { ready }]) => [name, ready]));
}

/** Moves all dead letters back to their queues, as StartMessageMoveTask does. @returns their bodies by queue */
export async function redrive(stage: Stage): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new SQSClient({ region: REGION, endpoint: stage.cloud.endpoints.sqs, credentials: CREDENTIALS });
  const url = (queue: string) => `${stage.cloud.endpoints.sqs}/${ACCOUNT}/${queue}`;
  const moved = new Map<string, readonly string[]>();
  for (const dead of deadLetters(stage).keys()) {
    const queue = dead.slice(0, -ENDING.length);
    moved.set(queue, await moveAll(client, { from: url(dead), to: url(queue) }));
  }
  client.destroy();
  return moved;
}

async function moveAll(client: SQSClient, { from, to }: { readonly from: string; readonly to: string }): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      bodies.push(Body);
    }
  }
}
