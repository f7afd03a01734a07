/**
 * A virtual machine in an existing network. Shows parameters of AWS-specific types, which an order form can offer as choices, a
 * list type and a secret.
 */
export const instanceTemplate = `AWSTemplateFormatVersion: '2010-09-09'
Description: Virtual machine in an existing network
Metadata:
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Label:
          default: Machine
        Parameters: [InstanceType, ImageId, KeyName, AdminPassword]
      - Label:
          default: Network
        Parameters: [VpcId, SubnetId, SecurityGroupIds]
    ParameterLabels:
      InstanceType:
        default: Size
      AdminPassword:
        default: Password of the administrator
Parameters:
  InstanceType:
    Type: String
    Default: t3.micro
    AllowedValues: [t3.micro, t3.small, t3.medium, m5.large]
    Description: Size of the machine
  ImageId:
    Type: AWS::EC2::Image::Id
    Description: Image to start from
  KeyName:
    Type: AWS::EC2::KeyPair::KeyName
    Description: Key pair for logging on
  VpcId:
    Type: AWS::EC2::VPC::Id
    Description: Network of the machine
  SubnetId:
    Type: AWS::EC2::Subnet::Id
    Description: Subnet of the machine
  SecurityGroupIds:
    Type: List<AWS::EC2::SecurityGroup::Id>
    Description: Security groups of the machine
  AdminPassword:
    Type: String
    NoEcho: true
    MinLength: 12
    MaxLength: 64
    AllowedPattern: '[A-Za-z0-9_.!-]+'
    Description: Password set at the first start
    ConstraintDescription: 12 to 64 letters, digits and _ . ! -
Resources:
  Machine:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: !Ref ImageId
      InstanceType: !Ref InstanceType
      KeyName: !Ref KeyName
      SubnetId: !Ref SubnetId
      SecurityGroupIds: !Ref SecurityGroupIds
      UserData:
        Fn::Base64: !Sub |
          #!/bin/sh
          echo "admin:\${AdminPassword}" | chpasswd
Outputs:
  InstanceId:
    Description: Id of the machine
    Value: !Ref Machine
  PrivateIp:
    Description: Address inside the network
    Value: !GetAtt Machine.PrivateIp
  Network:
    Description: Network and subnet
    Value: !Join ['/', [!Ref VpcId, !Ref SubnetId]]
`
