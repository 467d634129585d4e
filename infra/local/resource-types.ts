/** The types of resources that the machine runs. Each has a module in this folder that says which properties count. */
export const RUNNING = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
] as const;

export type RunningType = (typeof RUNNING)[number];

/**
 * The types that mean nothing on one machine, with the reason. What stands in neither list stops the start:
 * something new in the stacks is given a meaning here or is declared to have none, and is never passed over.
 */
export const WITHOUT_LOCAL_MEANING: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Stage': 'one machine has one stage, and its throttling protects an account',
  'AWS::CDK::Metadata': 'statistics of the CDK',
  'AWS::CloudWatch::Alarm': 'nobody is on call',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is on call',
  'AWS::CloudWatch::Dashboard': 'the log is on the screen',
  'AWS::Events::Archive': 'nothing replays events on one machine',
  'AWS::IAM::ManagedPolicy': 'permissions are asserted on the template',
  'AWS::IAM::Policy': 'permissions are asserted on the template',
  'AWS::IAM::Role': 'permissions are asserted on the template',
  'AWS::Lambda::EventInvokeConfig': 'only schedules invoke asynchronously, and their own retry policy counts',
  'AWS::Lambda::Permission': 'permissions are asserted on the template',
  'AWS::Logs::LogGroup': 'logs are files of the state folder',
  'AWS::S3::BucketPolicy': 'permissions are asserted on the template',
  'AWS::SNS::Subscription': 'alarms go nowhere',
  'AWS::SNS::Topic': 'alarms go nowhere',
  'AWS::SNS::TopicPolicy': 'alarms go nowhere',
  'AWS::SQS::QueuePolicy': 'permissions are asserted on the template',
  'AWS::Scheduler::ScheduleGroup': 'names only',
};
