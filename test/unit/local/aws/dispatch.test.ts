import * as client from '@aws-sdk/client-service-catalog'
import type { Credential } from '../../../../src/local/aws/auth/identity.ts'
import { handlerMap } from '../../../../src/local/aws/call.ts'
import type { Handler } from '../../../../src/local/aws/call.ts'
import { dispatch } from '../../../../src/local/aws/dispatch.ts'
import { AwsError, duplicate, notFound } from '../../../../src/local/aws/errors.ts'
import { loadServiceModel } from '../../../../src/local/aws/model/service-model.ts'
import { openWorld } from '../../../../src/local/aws/state/world.ts'

const model = loadServiceModel(client, {
  id: 'servicecatalog',
  iamPrefix: 'servicecatalog',
  protocol: 'json',
  target: 'AWS242ServiceCatalogService',
})
const account = {
  id: '111122223333',
  scope: '*',
  name: '',
  partition: 'aws',
  disabledRegions: [],
  users: [],
  roles: [],
}
const credential: Credential = {
  secretAccessKey: '',
  account,
  caller: {
    account: account.id,
    partition: 'aws',
    principalArn: 'arn:aws:iam::111122223333:user/u',
    callerArn: 'arn:aws:iam::111122223333:user/u',
    userId: 'AIDA',
    isRole: false,
    policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
  },
}

/** Calls DescribePortfolio with a handler of the test's own. */
function run(handler: Handler<never, object>, body = '{"Id":"port-x"}'): unknown {
  const service = { handlers: handlerMap({ DescribePortfolio: handler }) }
  const context = { world: openWorld(), behaviour: { recordPhaseSeconds: 1, grantDelaySeconds: 0 }, now: 0 }
  return dispatch(context, { model, service }, 'DescribePortfolio', 'us-east-1', credential, {
    body: Buffer.from(body),
  }).value
}

function thrown(action: () => unknown): AwsError {
  try {
    action()
  } catch (error) {
    if (error instanceof AwsError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a handler', () => {
  it('gets the input that the model accepts, without what the model does not know', () => {
    let seen: unknown
    run((input) => {
      seen = input
      return {}
    }, '{"Id":"port-x","Colour":"red","AcceptLanguage":null}')
    expect(seen).toEqual({ Id: 'port-x' })
  })

  it.each([
    ['an unmodelled member', { PortfolioDetail: { Colour: 'red' } }, "'portfolioDetail.Colour' is no member"],
    [
      'a text that is too long',
      { PortfolioDetail: { DisplayName: 'x'.repeat(101) } },
      "at 'portfolioDetail.displayName'",
    ],
    ['a number for a text', { PortfolioDetail: { Id: 5 } }, "at 'portfolioDetail.id'"],
    ['one thing for a list', { Tags: { Key: 'a' } }, "at 'tags'"],
    ['a required member that is missing', { Tags: [{ Key: 'a' }] }, "Value null at 'tags.1.member.value'"],
  ])('that answers %s is a defect, named with its place', (_case, answer, place) => {
    const error = thrown(() => run(() => answer))
    expect([error.code, error.status]).toEqual(['InternalFailure', 500])
    expect(error.message).toContain(place)
    expect(error.message).toContain('servicecatalog:DescribePortfolio')
  })

  it('may throw what the model of the operation names, and nothing else', () => {
    const raise = (error: Error) => () => {
      throw error
    }
    expect(thrown(() => run(raise(notFound('gone')))).code).toBe('ResourceNotFoundException')
    const error = thrown(() => run(raise(duplicate('twice'))))
    expect(error.code).toBe('InternalFailure')
    expect(error.message).toContain('threw DuplicateResourceException, which its model does not name: twice')
  })
})

describe('a request', () => {
  it.each(['[]', '"x"', '{', 'null'])('with the body %s is no request', (body) => {
    expect(thrown(() => run(() => ({}), body)).code).toBe('SerializationException')
  })
})
