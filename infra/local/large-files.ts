import { CompleteMultipartUploadCommand, CreateMultipartUploadCommand, PutObjectCommand, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3';

/** `fauxqs` takes requests of up to 11 MiB, and S3 parts of no less than 5. */
const PART = 8 * 1024 * 1024;

type Stored = { readonly Bucket: string; readonly Key: string; readonly ContentType?: string | undefined };

/** Stores a file of any size, in parts when it is large. */
export async function putFile(client: S3Client, where: Stored, file: Buffer): Promise<void> {
  if (file.length <= PART) {
    await client.send(new PutObjectCommand({ ...where, Body: file }));
    return;
  }
  const { Bucket, Key } = where;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(where));
  const Parts: { readonly PartNumber: number; readonly ETag: string | undefined }[] = [];
  for (let start = 0; start < file.length; start += PART) {
    const PartNumber = Parts.length + 1;
    const part = { Bucket, Key, UploadId, PartNumber, Body: file.subarray(start, start + PART) };
    Parts.push({ PartNumber, ETag: (await client.send(new UploadPartCommand(part))).ETag });
  }
  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
}
