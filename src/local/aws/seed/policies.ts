import type { PolicyDocument } from '../auth/policy.ts'

const VERSION = '2012-10-17'

/** The companion's own identity may do one thing: assume the roles that accounts made for it. */
export const hubPolicy = (roleNames: readonly string[]): PolicyDocument => ({
  Version: VERSION,
  Statement: [
    {
      Sid: 'AssumeRolesOfAccounts',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: roleNames.map((name) => `arn:aws:iam::*:role/${name}`),
    },
  ],
})

/** Trusts an account, and only with the external id that both sides agreed on. */
export const trustPolicy = (account: string, externalId: string): PolicyDocument => ({
  Version: VERSION,
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': externalId } },
    },
  ],
})

/** Reads a catalogue and what was launched from it; changes nothing. */
export const syncPolicy: PolicyDocument = {
  Version: VERSION,
  Statement: [
    {
      Sid: 'ReadCatalog',
      Effect: 'Allow',
      Action: [
        'budgets:ViewBudget',
        'servicecatalog:Describe*',
        'servicecatalog:Get*',
        'servicecatalog:List*',
        'servicecatalog:ScanProvisionedProducts',
        'servicecatalog:SearchProducts',
        'servicecatalog:SearchProductsAsAdmin',
        'servicecatalog:SearchProvisionedProducts',
      ],
      Resource: '*',
    },
  ],
}

const OWN_PRODUCTS = [
  'servicecatalog:CreateProvisionedProductPlan',
  'servicecatalog:DeleteProvisionedProductPlan',
  'servicecatalog:DescribeProvisionedProduct',
  'servicecatalog:DescribeProvisionedProductPlan',
  'servicecatalog:DescribeRecord',
  'servicecatalog:DescribeServiceActionExecutionParameters',
  'servicecatalog:ExecuteProvisionedProductPlan',
  'servicecatalog:ExecuteProvisionedProductServiceAction',
  'servicecatalog:ListProvisionedProductPlans',
  'servicecatalog:ListRecordHistory',
  'servicecatalog:ScanProvisionedProducts',
  'servicecatalog:SearchProvisionedProducts',
  'servicecatalog:TerminateProvisionedProduct',
  'servicecatalog:UpdateProvisionedProduct',
]

/** Orders products, and handles those that the same role session ordered: the rights AWS's own end-user policy gives. */
export const endUserPolicy: PolicyDocument = {
  Version: VERSION,
  Statement: [
    {
      Sid: 'Order',
      Effect: 'Allow',
      Action: [
        'servicecatalog:DescribeProduct',
        'servicecatalog:DescribeProductView',
        'servicecatalog:DescribeProvisioningParameters',
        'servicecatalog:ListLaunchPaths',
        'servicecatalog:ListServiceActionsForProvisioningArtifact',
        'servicecatalog:ProvisionProduct',
        'servicecatalog:SearchProducts',
        'cloudformation:GetTemplateSummary',
      ],
      Resource: '*',
    },
    {
      Sid: 'OwnProducts',
      Effect: 'Allow',
      Action: OWN_PRODUCTS,
      Resource: '*',
      Condition: { StringEquals: { 'servicecatalog:userLevel': 'self' } },
    },
    {
      Sid: 'OwnStacks',
      Effect: 'Allow',
      Action: 'cloudformation:DescribeStacks',
      Resource: 'arn:aws:cloudformation:*:*:stack/SC-*',
    },
    {
      Sid: 'ChoicesOfOrderForms',
      Effect: 'Allow',
      Action: [
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeImages',
        'ec2:DescribeInstances',
        'ec2:DescribeKeyPairs',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVolumes',
        'ec2:DescribeVpcs',
        'route53:ListHostedZones',
        'ssm:DescribeParameters',
      ],
      Resource: '*',
    },
  ],
}

/** Everything in the account: who sets catalogues up by hand. */
export const administratorPolicy: PolicyDocument = {
  Version: VERSION,
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

/** The role that resources are made under. */
export const launchTrustPolicy: PolicyDocument = {
  Version: VERSION,
  Statement: [{ Effect: 'Allow', Principal: { Service: 'servicecatalog.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}
