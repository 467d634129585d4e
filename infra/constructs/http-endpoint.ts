import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { DomainName, HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { ServiceFunction } from './service-function.ts';

type Props = {
  readonly foundation: Foundation;
  readonly site?: string | undefined;
  /** Lets the API answer at the site's address itself. */
  readonly certificate?: string | undefined;
};

/**
 * What an access log may hold. No network address, no path: paths carry the tokens of personal links, addresses say who reads
 * what. The function's own log has the route by its name.
 */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  length: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
});

/** The door from outside: one HTTP API whose every request goes to one function. */
export class HttpEndpoint extends Construct {
  readonly api: HttpApi;
  /** The address in links, without a slash at the end. */
  readonly address: string;
  /** Where a DNS record for the site's own name must point, when we serve it. */
  readonly dnsTarget: string | undefined;
  readonly #stage: HttpStage;
  readonly #foundation: Foundation;

  constructor(scope: Construct, id: string, { foundation, site, certificate }: Props) {
    super(scope, id);
    this.#foundation = foundation;
    this.api = new HttpApi(this, 'Api', { apiName: foundation.prefix, description: 'API and pages of Convoke', createDefaultStage: false });
    this.address = site ?? this.api.apiEndpoint;
    const domain =
      site && certificate
        ? new DomainName(this, 'Domain', {
            domainName: new URL(site).hostname,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
          })
        : undefined;
    this.dnsTarget = domain?.regionalDomainName;
    const logs = new LogGroup(this, 'AccessLog', {
      // API Gateway may write below this prefix without a policy for each log group.
      logGroupName: `/aws/vendedlogs/${foundation.prefix}-http`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      // 500 people may press "Register" in the same second; 100 requests a second after that is more than any consultation
      // has and bounds what somebody can make us pay.
      throttle: { burstLimit: 500, rateLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(ACCESS_LOG) },
      ...(domain && { domainMapping: { domainName: domain } }),
    });
  }

  /** Sends every request to this function. */
  serve({ lambda }: ServiceFunction): void {
    const route = new HttpRoute(this, 'Default', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Integration', lambda),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The site is public: people register without an account. The function authorises each operation itself, in one place.',
    });
    new ImpactAlarm(this, 'server-errors', {
      foundation: this.#foundation,
      impact: 'Visitors see an error page and cannot register or use their links.',
      runbook: 'http-errors',
      metric: this.#stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 2,
      evaluationPeriods: 1,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
  }
}
