import type {
  AcceptPortfolioShareInput,
  AcceptPortfolioShareOutput,
  AssociatePrincipalWithPortfolioInput,
  AssociatePrincipalWithPortfolioOutput,
  CreatePortfolioShareInput,
  CreatePortfolioShareOutput,
  DeletePortfolioShareInput,
  DeletePortfolioShareOutput,
  DescribePortfolioSharesInput,
  DescribePortfolioSharesOutput,
  DisassociatePrincipalFromPortfolioInput,
  DisassociatePrincipalFromPortfolioOutput,
  ListAcceptedPortfolioSharesInput,
  ListAcceptedPortfolioSharesOutput,
  ListOrganizationPortfolioAccessInput,
  ListOrganizationPortfolioAccessOutput,
  ListPortfolioAccessInput,
  ListPortfolioAccessOutput,
  ListPrincipalsForPortfolioInput,
  ListPrincipalsForPortfolioOutput,
  RejectPortfolioShareInput,
  RejectPortfolioShareOutput,
} from '@aws-sdk/client-service-catalog'
import type { Call, Handler } from '../call.ts'
import { invalidParameters, limitExceeded, notFound } from '../errors.ts'
import { scopeOf } from '../state/entities.ts'
import type { Portfolio, Share } from '../state/entities.ts'
import { acceptedShares, ownPortfolio, portfolioById } from './access.ts'
import { paginate } from './paging.ts'
import { next } from './portfolios.ts'
import { portfolioDetail } from './views.ts'

const MAX_PRINCIPALS = 100

/** Without a type: portfolios that were shared by account number and accepted. */
export const listAcceptedPortfolioShares: Handler<
  ListAcceptedPortfolioSharesInput,
  ListAcceptedPortfolioSharesOutput
> = (input, call) => {
  const type = input.PortfolioShareType ?? 'IMPORTED'
  const portfolios = acceptedShares(call)
    .filter((share) => share.type === type)
    .map((share) => call.world.portfolios.get(share.portfolioId))
    .filter((portfolio): portfolio is Portfolio => portfolio !== undefined)
  const page = paginate(portfolios, call, input)
  return { ...next(page), PortfolioDetails: page.items.map((portfolio) => portfolioDetail(portfolio, call.partition)) }
}

const grantsOf = (call: Call, portfolio: Portfolio) =>
  call.world.grants.in(call.scope).filter((grant) => grant.portfolioId === portfolio.id)

export const listPrincipalsForPortfolio: Handler<ListPrincipalsForPortfolioInput, ListPrincipalsForPortfolioOutput> = (
  input,
  call,
) => {
  const page = paginate(grantsOf(call, portfolioById(call, input.PortfolioId)), call, input)
  return {
    ...next(page),
    Principals: page.items.map((grant) => ({ PrincipalARN: grant.principalArn, PrincipalType: grant.principalType })),
  }
}

const grantId = (call: Call, portfolio: Portfolio, principalArn: string): string =>
  `${call.scope}/${portfolio.id}/${principalArn}`

export const associatePrincipalWithPortfolio: Handler<
  AssociatePrincipalWithPortfolioInput,
  AssociatePrincipalWithPortfolioOutput
> = (input, call) => {
  const portfolio = portfolioById(call, input.PortfolioId)
  const arn = input.PrincipalARN ?? ''
  const type = input.PrincipalType === 'IAM_PATTERN' ? 'IAM_PATTERN' : 'IAM'
  const form =
    type === 'IAM' ? /^arn:[a-z-]+:iam::\d{12}:(user|group|role)\/.+$/ : /^arn:[a-z-]+:iam:::(user|group|role)\/.+$/
  if (!form.test(arn)) throw invalidParameters(`Invalid principal ARN for type ${type}: ${arn}`)
  const id = grantId(call, portfolio, arn)
  if (call.world.grants.get(id)) return {}
  if (grantsOf(call, portfolio).length >= MAX_PRINCIPALS) {
    throw limitExceeded(`Portfolio ${portfolio.id} has reached the limit of ${MAX_PRINCIPALS} principals.`)
  }
  call.world.grants.put({
    id,
    scope: call.scope,
    portfolioId: portfolio.id,
    principalArn: arn,
    principalType: type,
    created: call.now,
  })
  return {}
}

export const disassociatePrincipalFromPortfolio: Handler<
  DisassociatePrincipalFromPortfolioInput,
  DisassociatePrincipalFromPortfolioOutput
> = (input, call) => {
  const portfolio = portfolioById(call, input.PortfolioId)
  const id = grantId(call, portfolio, input.PrincipalARN ?? '')
  if (!call.world.grants.get(id)) {
    throw notFound(`Principal ${input.PrincipalARN ?? ''} is not associated with portfolio ${portfolio.id}.`)
  }
  call.world.grants.delete(id)
  return {}
}

/** Shares within an organization are followed by a token. */
const shareToken = (share: Share): CreatePortfolioShareOutput =>
  share.type === 'AWS_ORGANIZATIONS' ? { PortfolioShareToken: `share-${share.portfolioId.slice('port-'.length)}` } : {}

/** Shares by account number wait for the other side to accept; a share inside the organization does not. */
export const createPortfolioShare: Handler<CreatePortfolioShareInput, CreatePortfolioShareOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  const node = input.OrganizationNode
  if ((input.AccountId === undefined) === (node === undefined)) {
    throw invalidParameters('Specify either AccountId or OrganizationNode, but not both.')
  }
  if (node && node.Type !== 'ACCOUNT') {
    throw invalidParameters(
      'This endpoint knows no organization tree: share with an organization node of type ACCOUNT.',
    )
  }
  const account = input.AccountId ?? node?.Value ?? ''
  if (account === call.account) throw invalidParameters('A portfolio cannot be shared with its owner.')
  const scope = scopeOf(account, call.region)
  const present = call.world.shares.get(`${scope}/${portfolio.id}`)
  // Offered again: what was accepted stays so.
  if (present) return shareToken(present)
  const share = call.world.shares.put({
    id: `${scope}/${portfolio.id}`,
    scope,
    portfolioId: portfolio.id,
    ownerAccount: call.account,
    account,
    type: node ? 'AWS_ORGANIZATIONS' : 'IMPORTED',
    accepted: node !== undefined,
  })
  return shareToken(share)
}

export const deletePortfolioShare: Handler<DeletePortfolioShareInput, DeletePortfolioShareOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  if ((input.AccountId === undefined) === (input.OrganizationNode === undefined)) {
    throw invalidParameters('Specify either AccountId or OrganizationNode, but not both.')
  }
  const account = input.AccountId ?? input.OrganizationNode?.Value ?? ''
  const id = `${scopeOf(account, call.region)}/${portfolio.id}`
  if (!call.world.shares.get(id)) throw notFound(`Portfolio ${portfolio.id} is not shared with ${account}.`)
  call.world.shares.delete(id)
  return {}
}

function offeredShare(call: Call, portfolioId: string | undefined) {
  const share = call.world.shares.get(`${call.scope}/${portfolioId ?? ''}`)
  if (!share) throw notFound(`Portfolio share ${portfolioId ?? ''} not found.`)
  return share
}

export const acceptPortfolioShare: Handler<AcceptPortfolioShareInput, AcceptPortfolioShareOutput> = (input, call) => {
  call.world.shares.put({ ...offeredShare(call, input.PortfolioId), accepted: true })
  return {}
}

export const rejectPortfolioShare: Handler<RejectPortfolioShareInput, RejectPortfolioShareOutput> = (input, call) => {
  call.world.shares.delete(offeredShare(call, input.PortfolioId).id)
  return {}
}

export const listPortfolioAccess: Handler<ListPortfolioAccessInput, ListPortfolioAccessOutput> = (input, call) => {
  const portfolio = ownPortfolio(call, input.PortfolioId)
  const accounts = sharesOf(call, portfolio).map((share) => share.account)
  const page = paginate(accounts, call, input)
  return { ...next(page), AccountIds: page.items }
}

const sharesOf = (call: Call, portfolio: Portfolio) =>
  call.world.shares.all().filter((share) => share.portfolioId === portfolio.id)

export const describePortfolioShares: Handler<DescribePortfolioSharesInput, DescribePortfolioSharesOutput> = (
  input,
  call,
) => {
  const wanted = input.Type === 'ACCOUNT' ? 'IMPORTED' : 'AWS_ORGANIZATIONS'
  // Organizations have accounts only here; shares with a whole organization or a unit do not occur.
  const listed = input.Type === 'ACCOUNT' || input.Type === 'ORGANIZATION_MEMBER_ACCOUNT'
  const shares = sharesOf(call, ownPortfolio(call, input.PortfolioId)).filter(
    (share) => listed && share.type === wanted,
  )
  const page = paginate(shares, call, input)
  return {
    ...next(page),
    PortfolioShareDetails: page.items.map((share) => ({
      PrincipalId: share.account,
      Accepted: share.accepted,
      ...(input.Type === undefined ? {} : { Type: input.Type }),
    })),
  }
}

export const listOrganizationPortfolioAccess: Handler<
  ListOrganizationPortfolioAccessInput,
  ListOrganizationPortfolioAccessOutput
> = (input, call) => {
  const type = input.OrganizationNodeType ?? 'ACCOUNT'
  const nodes = sharesOf(call, ownPortfolio(call, input.PortfolioId))
    .filter((share) => type === 'ACCOUNT' && share.type === 'AWS_ORGANIZATIONS')
    .map((share) => ({ Type: type, Value: share.account }))
  const page = paginate(nodes, call, input)
  return { ...next(page), OrganizationNodes: page.items }
}
