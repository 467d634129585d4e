/** The account and the region that the machine plays. The emulators take any credentials, so these are no secret. */
export const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
