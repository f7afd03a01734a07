import type { ConstraintPatch } from './constraints.ts'

const productTypes = [
  'CLOUD_FORMATION_TEMPLATE',
  'MARKETPLACE',
  'TERRAFORM_OPEN_SOURCE',
  'TERRAFORM_CLOUD',
  'EXTERNAL',
] as const

/**
 * Where AWS's current models differ from the ones that the generated table renders: product types added in 2023, members
 * added since. Each entry is something the exported schemas of the installed clients already have.
 */
export const constraintPatches: Record<string, ConstraintPatch> = {
  servicecatalog: {
    rules: {
      ProductType: { enum: productTypes, maxLength: 8191 },
      ProvisioningArtifactType: {
        enum: [
          'CLOUD_FORMATION_TEMPLATE',
          'MARKETPLACE_AMI',
          'MARKETPLACE_CAR',
          'TERRAFORM_OPEN_SOURCE',
          'TERRAFORM_CLOUD',
          'EXTERNAL',
        ],
      },
    },
    members: {
      AssociateServiceActionWithProvisioningArtifactInput: 'IdempotencyToken',
      DeleteServiceActionInput: 'IdempotencyToken',
      DisassociateServiceActionFromProvisioningArtifactInput: 'IdempotencyToken',
    },
    operations: {
      // The model names "not found" only. A product that is being changed cannot be terminated all the same, and this is how
      // the sibling operation, UpdateProvisionedProduct, says so.
      TerminateProvisionedProduct: 'ResourceNotFoundException InvalidParametersException',
    },
  },
  route53: {
    members: {
      // The table leaves out what stands in the query of a request.
      ListHostedZonesRequest: 'Marker:PageMarker MaxItems:PageMaxItems DelegationSetId:ResourceId HostedZoneType',
    },
    rules: {
      HostedZoneType: { enum: ['PrivateHostedZone'] },
      // Text for the table, a number for the clients and for AWS.
      PageMaxItems: { minimum: 1 },
    },
    // AWS repeats a marker that it was given, and says nothing where there was none.
    optional: { ListHostedZonesResponse: 'Marker' },
  },
}
