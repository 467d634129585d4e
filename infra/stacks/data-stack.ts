import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

type Props = StackProps & { readonly prefix: string; readonly parameters: Parameters };

/** What must outlive every deployment: the data, the secret, the sender. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly bucket: Bucket;
  readonly secret: Secret;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { prefix, parameters, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = this.#table();
    this.bucket = this.#bucket(parameters.site);
    this.secret = this.#secret(prefix);
    this.configurationSet = this.#configurationSet(prefix);
    if (!parameters.existingIdentity) this.#identity(parameters);
    new CfnOutput(this, 'TableName', { value: this.table.tableName, description: 'Everything but files' });
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName, description: 'Files' });
  }

  #table(): TableV2 {
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    const keysOnly = { projectionType: ProjectionType.KEYS_ONLY };
    return new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billing: Billing.onDemand(),
      // Keys only: an item found there is read from the table, so that what one reads is never stale.
      globalSecondaryIndexes: [
        { indexName: 'due', partitionKey: string('dueShard'), sortKey: string('dueAt'), ...keysOnly },
        { indexName: 'list', partitionKey: string('listPk'), sortKey: string('listSk'), ...keysOnly },
      ],
      // The relay needs what was put, not what was there before.
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #bucket(site: string | undefined): Bucket {
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      // A form may be sent from the pages of the site; what it may hold is signed, and no cookie goes along.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [site ?? '*'], allowedHeaders: ['*'], maxAge: 3600 }],
      lifecycleRules: [
        {
          // An upload is looked at within minutes and then removed: what is left behind here belongs to nobody.
          prefix: 'incoming/',
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          // A file replaced or deleted by mistake can be had back as long as an item of the table: 35 days, then it is gone.
          noncurrentVersionExpiration: Duration.days(35),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // By the property itself: the construct's own way would bring a function and a role along to set it.
    const { defaultChild } = bucket.node;
    if (defaultChild instanceof CfnBucket) defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'An access log would hold network addresses and who read which document. Convoke keeps neither (design, section 9).',
    });
    return bucket;
  }

  #secret(prefix: string): Secret {
    const secret = new Secret(this, 'Secret', {
      secretName: `${prefix}-installation`,
      description: 'Keys for links in mails and for the ids of people derive from this',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotating it would break every link in every mail already sent, and cut suppressions and unsubscriptions from the people they belong to. Single links are revoked by their generation.',
    });
    return secret;
  }

  #configurationSet(prefix: string): ConfigurationSet {
    const set = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: prefix,
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      // Suppression is ours (ADR 3): SES's own list would go on refusing an address that an organiser trusts again.
      disableSuppressionList: true,
    });
    set.addEventDestination('Feedback', {
      configurationSetEventDestinationName: 'feedback',
      // The only bus that SES can publish to.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      // Neither OPEN nor CLICK: nobody is watched.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    return set;
  }

  #identity({ sender, domain }: Parameters): void {
    const identity = new EmailIdentity(this, 'Sender', {
      identity: domain ? Identity.domain(domain) : Identity.email(sender),
      configurationSet: this.configurationSet,
      // Bounces come as events; forwarded to the sender they would pile up addresses in a mailbox.
      feedbackForwarding: false,
      ...(domain && { mailFromDomain: `bounce.${domain}` }),
    });
    // Whoever goes over to a domain, or says that SES knows the sender, goes on sending from the address that is verified.
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    if (!domain) return;
    const record = (name: string, value: string) => new CfnOutput(this, name, { value, description: 'A DNS record that the domain needs' });
    identity.dkimRecords.forEach(({ name, value }, index) => {
      record(`DnsDkim${index + 1}`, `${name} CNAME ${value}`);
    });
    record('DnsMailFromMx', `bounce.${domain} MX 10 feedback-smtp.${this.region}.amazonses.com`);
    record('DnsMailFromSpf', `bounce.${domain} TXT "v=spf1 include:amazonses.com ~all"`);
    record('DnsDmarc', `_dmarc.${domain} TXT "v=DMARC1; p=none" (only if the domain has no such record yet)`);
  }
}
