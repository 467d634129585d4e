import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { fileId } from '../../events/values.ts';
import type { FilePlace, FileShelf } from '../material/ports.ts';
import { answerWithin } from './answer-within.ts';
import { arrivingAt, keptAt, keptOf } from './s3-places.ts';

/** A copy of 50 MB begins to be answered when it is made, and three tries stay below the 30 seconds of the function. */
const s3Client = () => new S3Client(answerWithin({ request: 8_000, silence: 8_000 }));

/** The files themselves in the bucket. */
export function s3FileShelf({ BUCKET_NAME: Bucket }: { readonly BUCKET_NAME: string }, client = s3Client()): FileShelf {
  const remove = async (Key: string) => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  };
  return {
    async arrived(place) {
      try {
        const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key: arrivingAt(place) }));
        if (!Body || ETag === undefined) throw new Error(`The store gave ${place.fileId} without content or tag`);
        return { bytes: Buffer.from(await Body.transformToByteArray()), tag: ETag };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async keep(place, tag) {
      return copy(client, { Bucket, place, tag });
    },
    discardArrived: (place) => remove(arrivingAt(place)),
    async kept(materialId) {
      const Prefix = keptOf(materialId);
      // A material has at most 200 versions and a page 1000 keys.
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
      return Contents.flatMap(({ Key = '' }) => fileId.safeParse(Key.slice(Prefix.length)).data ?? []);
    },
    discardKept: (place) => remove(keptAt(place)),
  };
}

type Copy = { readonly Bucket: string; readonly place: FilePlace; readonly tag: string };

/** The condition makes sure that what is kept is what was looked at. */
async function copy(client: S3Client, { Bucket, place, tag }: Copy): Promise<boolean> {
  try {
    await client.send(new CopyObjectCommand({ Bucket, Key: keptAt(place), CopySource: `${Bucket}/${arrivingAt(place)}`, CopySourceIfMatch: tag }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && (error.$metadata.httpStatusCode === 412 || error.$metadata.httpStatusCode === 404)) return false;
    throw error;
  }
}
