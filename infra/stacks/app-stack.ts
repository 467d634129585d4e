import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { Edge } from '../constructs/edge.ts';
import { HttpEndpoint } from '../constructs/http-endpoint.ts';
import { Clock } from '../features/clock.ts';
import { Mail } from '../features/mail.ts';
import { Material } from '../features/material.ts';
import { Notes } from '../features/notes.ts';
import { Outbox } from '../features/outbox.ts';
import { Registration } from '../features/registration.ts';
import { Watch } from '../features/watch.ts';
import { Web } from '../features/web.ts';
import type { Foundation } from '../foundation.ts';
import { edgeOf, type Parameters } from '../parameters.ts';
import type { DataStack } from './data-stack.ts';

type Props = StackProps & {
  readonly prefix: string;
  readonly parameters: Parameters;
  readonly bundles: string;
  readonly version: string;
  readonly data: DataStack;
};

/** Everything that can be thrown away and deployed again: nothing in it is the only copy of anything. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { prefix, parameters, bundles, version, data, ...props }: Props) {
    super(scope, id, props);
    const { table, secret, bucket: files, configurationSet } = data;
    const foundation: Foundation = {
      prefix,
      bundles,
      table,
      secret,
      files,
      bus: this.#bus(prefix),
      alarms: this.#alarms(prefix, parameters.operator),
    };
    const wanted = edgeOf(parameters);
    const edge = wanted && new Edge(this, 'Edge', { prefix, edge: wanted });
    const endpoint = new HttpEndpoint(this, 'Http', { foundation, site: parameters.site, certificate: edge ? undefined : parameters.certificate });
    const { relay } = new Outbox(this, 'Outbox', foundation);
    const { sweep } = new Clock(this, 'Clock', foundation);
    new Registration(this, 'Registration', foundation);
    new Notes(this, 'Notes', foundation);
    const mail = new Mail(this, 'Mail', {
      foundation,
      parameters,
      site: endpoint.address,
      configurationSet: configurationSet.configurationSetName,
    });
    new Material(this, 'Material', { foundation, parameters });
    const web = new Web(this, 'Web', { foundation, endpoint, parameters, version, edge });
    new Watch(this, 'Watch', { foundation, endpoint, mail, direct: { web: web.door, relay, sweep } });
    new CfnOutput(this, 'SiteAddress', { value: endpoint.address, description: 'Where the site and the API are' });
    new CfnOutput(this, 'ApiAddress', { value: endpoint.api.apiEndpoint, description: "The HTTP API's own address" });
    const dnsTarget = edge?.passOn(endpoint.api, web.door) ?? endpoint.dnsTarget;
    if (dnsTarget) new CfnOutput(this, 'SiteDnsTarget', { value: dnsTarget, description: "The site's name must be a CNAME of this" });
    new CfnOutput(this, 'BusName', { value: foundation.bus.eventBusName, description: 'Subscribe to events here' });
  }

  #bus(prefix: string): EventBus {
    const bus = new EventBus(this, 'Bus', { eventBusName: prefix, description: 'What happened in Convoke; see events/CATALOGUE.md' });
    bus.archive('Archive', {
      archiveName: prefix,
      description: 'Every event of the last 30 days, for a replay; ids only, no personal data',
      eventPattern: { source: Match.prefix('convoke.') },
      retention: Duration.days(30),
    });
    return bus;
  }

  #alarms(prefix: string, operator: string | undefined): Topic {
    const topic = new Topic(this, 'Alarms', { topicName: `${prefix}-alarms`, displayName: 'Convoke', enforceSSL: true });
    if (operator) {
      const subscription = topic.addSubscription(new EmailSubscription(operator));
      Validations.of(subscription).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason: 'SNS tries a mailbox for 23 days; a queue for news of alarms would only need an alarm of its own.',
      });
    }
    return topic;
  }
}
