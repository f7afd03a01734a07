/**
 * A bucket whose objects move to cheaper storage and are deleted in the end. Shows numbers with ranges, grouped by interface
 * metadata, and outputs. To see a launch fail, order it with a bucket name that is taken (the demo seed takes one).
 */
export const bucketTemplate = `AWSTemplateFormatVersion: '2010-09-09'
Description: Object storage with a life cycle
Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label:
          default: Bucket
        Parameters: [BucketName, Versioning]
      - Label:
          default: Life cycle
        Parameters: [InfrequentAccessAfterDays, ArchiveAfterDays, DeleteAfterDays]
    ParameterLabels:
      BucketName:
        default: Bucket name
      Versioning:
        default: Keep old versions
      InfrequentAccessAfterDays:
        default: Days until infrequent access
      ArchiveAfterDays:
        default: Days until archive
      DeleteAfterDays:
        default: Days until deletion
Parameters:
  BucketName:
    Type: String
    Default: ''
    Description: Leave empty to have a name generated
    AllowedPattern: '^$|^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$'
    ConstraintDescription: 3 to 63 lower-case letters, digits, dots and hyphens
  Versioning:
    Type: String
    Default: 'no'
    AllowedValues: ['yes', 'no']
    Description: Whether overwritten and deleted objects are kept
  InfrequentAccessAfterDays:
    Type: Number
    Default: 30
    MinValue: 30
    MaxValue: 90
    Description: Objects move to the infrequent access class after this many days
    ConstraintDescription: a number of days from 30 to 90
  ArchiveAfterDays:
    Type: Number
    Default: 120
    MinValue: 91
    MaxValue: 180
    Description: Objects move to the archive class after this many days
    ConstraintDescription: a number of days from 91 to 180
  DeleteAfterDays:
    Type: Number
    Default: 365
    MinValue: 181
    MaxValue: 3650
    Description: Objects are deleted after this many days
    ConstraintDescription: a number of days from 181 to 3650
Conditions:
  NameGiven: !Not [!Equals [!Ref BucketName, '']]
  Versioned: !Equals [!Ref Versioning, 'yes']
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !If [NameGiven, !Ref BucketName, !Ref AWS::NoValue]
      VersioningConfiguration:
        Status: !If [Versioned, Enabled, Suspended]
      LifecycleConfiguration:
        Rules:
          - Id: age
            Status: Enabled
            ExpirationInDays: !Ref DeleteAfterDays
            Transitions:
              - StorageClass: STANDARD_IA
                TransitionInDays: !Ref InfrequentAccessAfterDays
              - StorageClass: GLACIER
                TransitionInDays: !Ref ArchiveAfterDays
Outputs:
  BucketName:
    Description: Name of the bucket
    Value: !Ref Bucket
  BucketArn:
    Description: ARN of the bucket
    Value: !GetAtt Bucket.Arn
  Endpoint:
    Description: Address of the bucket in its region
    Value: !Sub 'https://\${Bucket.RegionalDomainName}'
`
