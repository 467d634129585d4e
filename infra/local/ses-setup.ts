import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { FeedbackType } from './ses-feedback.ts';
import type { Template } from './template.ts';

/** What the template says about SES. */
export type SesSetup = {
  /** Whether mails may come from that address: it or its domain is an identity, or the template leaves identities to the account. */
  mayBeSender(address: string): boolean;
  hasConfigurationSet(name: string): boolean;
  /** What SES reports about mails sent with that configuration set. */
  feedbackOf(configurationSet: string | undefined): ReadonlySet<FeedbackType>;
};

const identityReading = {
  counts: { EmailIdentity: z.string() },
  ignored: ['ConfigurationSetAttributes', 'DkimAttributes', 'DkimSigningAttributes', 'FeedbackAttributes', 'MailFromAttributes', 'Tags'],
};
const setReading = {
  counts: { Name: z.string().optional() },
  ignored: ['DeliveryOptions', 'ReputationOptions', 'SendingOptions', 'SuppressionOptions', 'TrackingOptions', 'VdmOptions', 'Tags'],
};
const destinationReading = {
  counts: {
    ConfigurationSetName: z.string(),
    EventDestination: z.object({
      Enabled: z.boolean(),
      // Names differ in case between the versions of the API.
      MatchingEventTypes: z.array(z.string()),
      EventBridgeDestination: z.object({ EventBusArn: z.string() }),
    }),
  },
  ignored: [],
};

const FEEDBACK_TYPES: readonly FeedbackType[] = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT'];

/** Reads identities, configuration sets and what they report. */
export function sesSetup(template: Template): SesSetup {
  const identities = template.of('AWS::SES::EmailIdentity').map((resource) => {
    const { EmailIdentity } = template.read(resource, identityReading);
    template.identify(resource, {
      ref: EmailIdentity,
      attributes: { EmailIdentityArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${EmailIdentity}` },
    });
    return EmailIdentity.toLowerCase();
  });
  const feedback = new Map<string, Set<FeedbackType>>();
  for (const resource of template.of('AWS::SES::ConfigurationSet')) {
    const { Name = resource.id } = template.read(resource, setReading);
    template.identify(resource, { ref: Name, attributes: { Name } });
    feedback.set(Name, new Set());
  }
  for (const resource of template.of('AWS::SES::ConfigurationSetEventDestination')) {
    const { ConfigurationSetName, EventDestination } = template.read(resource, destinationReading);
    const wanted = new Set(EventDestination.Enabled ? EventDestination.MatchingEventTypes.map((type) => type.toUpperCase()) : []);
    for (const type of FEEDBACK_TYPES) if (wanted.has(type)) feedback.get(ConfigurationSetName)?.add(type);
  }
  return {
    mayBeSender: (address) => {
      const plain = address.toLowerCase();
      const domain = plain.slice(plain.lastIndexOf('@') + 1);
      return identities.length === 0 || identities.some((identity) => identity === plain || domain === identity || domain.endsWith(`.${identity}`));
    },
    hasConfigurationSet: (name) => feedback.has(name),
    feedbackOf: (name) => feedback.get(name ?? '') ?? new Set(),
  };
}
