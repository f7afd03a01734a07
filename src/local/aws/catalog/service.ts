import { handlerMap } from '../call.ts'
import type { Service } from '../call.ts'
import {
  createProvisioningArtifact,
  deleteProvisioningArtifact,
  describeProvisioningArtifact,
  listProvisioningArtifacts,
  updateProvisioningArtifact,
} from './artifacts.ts'
import { catalogAuthorization } from './authorization.ts'
import {
  createConstraint,
  deleteConstraint,
  describeConstraint,
  listConstraintsForPortfolio,
  updateConstraint,
} from './constraints.ts'
import { describeProvisionedProduct, scanProvisionedProducts, searchProvisionedProducts } from './inventory.ts'
import { describeProvisioningParameters, listLaunchPaths } from './launch.ts'
import { settleRecords } from './lifecycle.ts'
import {
  createPortfolio,
  deletePortfolio,
  describePortfolio,
  listPortfolios,
  listPortfoliosForProduct,
  updatePortfolio,
} from './portfolios.ts'
import {
  associateProductWithPortfolio,
  createProduct,
  deleteProduct,
  describeProduct,
  describeProductAsAdmin,
  describeProductView,
  disassociateProductFromPortfolio,
  searchProducts,
  searchProductsAsAdmin,
  updateProduct,
} from './products.ts'
import { provisionProduct, terminateProvisionedProduct, updateProvisionedProduct } from './provision.ts'
import { describeRecord, getProvisionedProductOutputs, listRecordHistory } from './records.ts'
import {
  acceptPortfolioShare,
  associatePrincipalWithPortfolio,
  createPortfolioShare,
  deletePortfolioShare,
  disassociatePrincipalFromPortfolio,
  listAcceptedPortfolioShares,
  listPortfolioAccess,
  listPrincipalsForPortfolio,
  rejectPortfolioShare,
} from './sharing.ts'
import {
  associateTagOptionWithResource,
  createTagOption,
  deleteTagOption,
  describeTagOption,
  disassociateTagOptionFromResource,
  listBudgetsForResource,
  listResourcesForTagOption,
  listTagOptions,
} from './tag-options.ts'

export const serviceCatalog: Service = {
  handlers: handlerMap({
    AcceptPortfolioShare: acceptPortfolioShare,
    AssociatePrincipalWithPortfolio: associatePrincipalWithPortfolio,
    AssociateProductWithPortfolio: associateProductWithPortfolio,
    AssociateTagOptionWithResource: associateTagOptionWithResource,
    CreateConstraint: createConstraint,
    CreatePortfolio: createPortfolio,
    CreatePortfolioShare: createPortfolioShare,
    CreateProduct: createProduct,
    CreateProvisioningArtifact: createProvisioningArtifact,
    CreateTagOption: createTagOption,
    DeleteConstraint: deleteConstraint,
    DeletePortfolio: deletePortfolio,
    DeletePortfolioShare: deletePortfolioShare,
    DeleteProduct: deleteProduct,
    DeleteProvisioningArtifact: deleteProvisioningArtifact,
    DeleteTagOption: deleteTagOption,
    DescribeConstraint: describeConstraint,
    DescribePortfolio: describePortfolio,
    DescribeProduct: describeProduct,
    DescribeProductAsAdmin: describeProductAsAdmin,
    DescribeProductView: describeProductView,
    DescribeProvisionedProduct: describeProvisionedProduct,
    DescribeProvisioningArtifact: describeProvisioningArtifact,
    DescribeProvisioningParameters: describeProvisioningParameters,
    DescribeRecord: describeRecord,
    DescribeTagOption: describeTagOption,
    DisassociatePrincipalFromPortfolio: disassociatePrincipalFromPortfolio,
    DisassociateProductFromPortfolio: disassociateProductFromPortfolio,
    DisassociateTagOptionFromResource: disassociateTagOptionFromResource,
    GetProvisionedProductOutputs: getProvisionedProductOutputs,
    ListAcceptedPortfolioShares: listAcceptedPortfolioShares,
    ListBudgetsForResource: listBudgetsForResource,
    ListConstraintsForPortfolio: listConstraintsForPortfolio,
    ListLaunchPaths: listLaunchPaths,
    ListPortfolioAccess: listPortfolioAccess,
    ListPortfolios: listPortfolios,
    ListPortfoliosForProduct: listPortfoliosForProduct,
    ListPrincipalsForPortfolio: listPrincipalsForPortfolio,
    ListProvisioningArtifacts: listProvisioningArtifacts,
    ListRecordHistory: listRecordHistory,
    ListResourcesForTagOption: listResourcesForTagOption,
    ListTagOptions: listTagOptions,
    ProvisionProduct: provisionProduct,
    RejectPortfolioShare: rejectPortfolioShare,
    ScanProvisionedProducts: scanProvisionedProducts,
    SearchProducts: searchProducts,
    SearchProductsAsAdmin: searchProductsAsAdmin,
    SearchProvisionedProducts: searchProvisionedProducts,
    TerminateProvisionedProduct: terminateProvisionedProduct,
    UpdateConstraint: updateConstraint,
    UpdatePortfolio: updatePortfolio,
    UpdateProduct: updateProduct,
    UpdateProvisionedProduct: updateProvisionedProduct,
    UpdateProvisioningArtifact: updateProvisioningArtifact,
  }),
  authorization: catalogAuthorization,
  settle: settleRecords,
}
