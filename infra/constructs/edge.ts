import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { EDGE_HEADER } from '../../functions/web/env.ts';
import type { EdgeParameters } from '../parameters.ts';
import type { ServiceFunction } from './service-function.ts';

type Props = { readonly prefix: string; readonly edge: EdgeParameters };

/**
 * CloudFront before the HTTP API. What comes through it carries a key that only CloudFront and the function know; the function
 * refuses everything else. Raising the number of the key makes a new one: CloudFront sends it, and the one before is still
 * taken, since it takes CloudFront minutes to know the new one everywhere.
 */
export class Edge extends Construct {
  readonly #keys: readonly Secret[];
  readonly #props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.#props = props;
    const { key } = props.edge;
    this.#keys = [key, key - 1].filter((number) => number > 0).map((number) => this.#key(number));
  }

  /** Where the keys are that count, as the environment of the function that checks them. */
  get secretArns(): string {
    return this.#keys.map(({ secretArn }) => secretArn).join(',');
  }

  /**
   * Passes all requests on.
   *
   * @param door checks the key: it must know a new one before CloudFront sends it
   * @returns what the site's name must be a CNAME of
   */
  passOn(api: HttpApi, door: Pick<ServiceFunction, 'allow' | 'lambda'>): string {
    const [current] = this.#keys;
    if (!current) throw new Error('There is no key');
    door.allow(
      ['secretsmanager:GetSecretValue'],
      this.#keys.map(({ secretArn }) => secretArn),
    );
    const { prefix, edge } = this.#props;
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(30),
      customHeaders: { [EDGE_HEADER]: current.secretValue.unsafeUnwrap() },
    });
    const behaviour = { origin, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, responseHeadersPolicy: this.#headers(prefix) };
    const passedOn = {
      ...behaviour,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      // A page is somebody's: by cookie, by language, by the token in its path. None is ever kept at the edge.
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: prefix,
      domainNames: [new URL(edge.site).hostname],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', edge.certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: edge.webAcl,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // People come from everywhere, and often over poor lines.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      defaultBehavior: passedOn,
      additionalBehaviors: {
        // A program that begins with http has shown its token to the whole way already: it is refused, not led on as if nothing had happened.
        '/api/*': { ...passedOn, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY },
        // Named by their content and the same for all: asked for without cookies and query, kept as long as they say.
        '/assets/*': { ...behaviour, compress: true, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
    });
    distribution.node.addDependency(door.lambda);
    this.#explain(distribution);
    return distribution.distributionDomainName;
  }

  #key(number: number): Secret {
    const secret = new Secret(this, `Key${number}`, {
      description: `Key ${number} of the edge: what carries it came through CloudFront`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Changed by deploying with the next number: function and CloudFront must change in order.',
    });
    return secret;
  }

  /** For answers of CloudFront itself; those of the function have their own, stricter ones, which stay. */
  #headers(prefix: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: prefix,
      comment: 'For answers of CloudFront itself',
      securityHeadersBehavior: {
        contentTypeOptions: { override: false },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: false },
      },
    });
  }

  #explain(distribution: Distribution): void {
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People take part from everywhere: nobody is turned away for where they come from.' },
      { id: 'AwsSolutions-CFR3', reason: 'An access log would hold network addresses and who read what. Convoke keeps neither (design, section 9).' },
    );
  }
}
