/** A message topic: the product that the hub account shares with others. In JSON, as many templates are. */
export const topicTemplate = JSON.stringify(
  {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Message topic',
    Parameters: {
      DisplayName: { Type: 'String', MinLength: 1, MaxLength: 100, Description: 'Name that subscribers see' },
      Subscribers: { Type: 'CommaDelimitedList', Default: '', Description: 'E-mail addresses, separated by commas' },
    },
    Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { Ref: 'DisplayName' } } } },
    Outputs: { TopicArn: { Description: 'ARN of the topic', Value: { Ref: 'Topic' } } },
  },
  null,
  2,
)
