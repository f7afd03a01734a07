/** What the versions of the database product share. */
const head = (description: string) => `AWSTemplateFormatVersion: '2010-09-09'
Description: ${description}
`

/** First version: kept for those who run it, deprecated. */
export const databaseTemplateV1 = `${head('Relational database')}Parameters:
  Size:
    Type: String
    Default: small
    AllowedValues: [small, large]
    Description: Size of the database
  MasterPassword:
    Type: String
    NoEcho: true
    MinLength: 8
    MaxLength: 41
    Description: Password of the master user
Mappings:
  Classes:
    small: { Class: db.t3.micro, Storage: 20 }
    large: { Class: db.m5.large, Storage: 200 }
Resources:
  Database:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: mysql
      DBInstanceClass: !FindInMap [Classes, !Ref Size, Class]
      AllocatedStorage: !FindInMap [Classes, !Ref Size, Storage]
      MasterUsername: master
      MasterUserPassword: !Ref MasterPassword
Outputs:
  Address:
    Description: Host name of the database
    Value: !GetAtt Database.Endpoint.Address
  Port:
    Value: !GetAtt Database.Endpoint.Port
`

/** Current version: engine to choose, and a rule that production needs two zones. */
export const databaseTemplateV2 = `${head('Relational database with a choice of engine')}Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label:
          default: Database
        Parameters: [Engine, Size, DatabaseName, MasterPassword]
      - Label:
          default: Operation
        Parameters: [Environment, MultiZone]
    ParameterLabels:
      MultiZone:
        default: Copy in a second zone
Parameters:
  Engine:
    Type: String
    Default: postgres
    AllowedValues: [postgres, mysql]
    Description: Database engine
  Size:
    Type: String
    Default: small
    AllowedValues: [small, medium, large]
    Description: Size of the database
  DatabaseName:
    Type: String
    Default: app
    MinLength: 1
    MaxLength: 32
    AllowedPattern: '[a-z][a-z0-9_]*'
    ConstraintDescription: a lower-case letter, then letters, digits and underscores
  MasterPassword:
    Type: String
    NoEcho: true
    MinLength: 12
    MaxLength: 41
    Description: Password of the master user
  Environment:
    Type: String
    Default: test
    AllowedValues: [test, production]
  MultiZone:
    Type: String
    Default: 'false'
    AllowedValues: ['true', 'false']
Rules:
  ProductionIsRedundant:
    RuleCondition: !Equals [!Ref Environment, production]
    Assertions:
      - Assert: !Equals [!Ref MultiZone, 'true']
        AssertDescription: A production database needs a copy in a second zone
Mappings:
  Classes:
    small: { Class: db.t3.micro, Storage: 20 }
    medium: { Class: db.t3.medium, Storage: 100 }
    large: { Class: db.m5.large, Storage: 200 }
Conditions:
  IsProduction: !Equals [!Ref Environment, production]
Resources:
  Database:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: !Ref Engine
      DBName: !Ref DatabaseName
      DBInstanceClass: !FindInMap [Classes, !Ref Size, Class]
      AllocatedStorage: !FindInMap [Classes, !Ref Size, Storage]
      MultiAZ: !Ref MultiZone
      DeletionProtection: !If [IsProduction, true, false]
      MasterUsername: master
      MasterUserPassword: !Ref MasterPassword
  Alarms:
    Type: AWS::SNS::Topic
    Condition: IsProduction
Outputs:
  Address:
    Description: Host name of the database
    Value: !GetAtt Database.Endpoint.Address
  Port:
    Description: Port of the database
    Value: !GetAtt Database.Endpoint.Port
  AlarmTopic:
    Condition: IsProduction
    Description: Topic that alarms go to
    Value: !Ref Alarms
`
