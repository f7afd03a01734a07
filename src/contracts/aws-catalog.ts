/**
 * What the app on the instance and the companion agree on for AWS products. Types only: both sides import them as types
 * and check what actually arrives.
 *
 * Wire: JSON over the scripted REST API `/api/<scope>/v1/aws_catalog/…`, results inside `{"result": …}` as the platform
 * wraps them. Rows of the app's tables travel over the Table API, under their column names and as text.
 */

export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn'
export type OperationType = 'provision' | 'update' | 'terminate'

/** waiting (for a change request) → pending → claimed → in_progress → succeeded | failed; claimed and in_progress go back to pending on `retry`. */
export type OperationState = 'waiting' | 'pending' | 'claimed' | 'in_progress' | 'succeeded' | 'failed' | 'cancelled'

/** `POST operations/claim` */
export interface ClaimRequest {
  /** Name of the worker: letters, digits, `.`, `_`, `-`; at most 100 characters. */
  worker: string
  /** At most this many operations (1-50). */
  limit: number
  /** How long the worker may keep silent before another may take over (10-3600 seconds). */
  lease_seconds: number
  /** True once after a start: also take back what this worker name still holds from before a crash. */
  resume?: boolean
}
export interface ClaimResponse {
  operations: ClaimedOperation[]
  /** Regions (sys_id) that somebody wants to have validated. */
  validate?: string[]
}

/** `POST provisioned/reconcile`: everything AWS has provisioned in one region, read completely. */
export interface ReconcileRequest {
  /** sys_id of the region. */
  region: string
  products: ObservedProduct[]
}
export interface ObservedProduct {
  id: string
  name: string
  arn: string
  type: string
  status: string
  status_message: string
  /** ISO 8601. */
  created: string
  product_id: string
  version_id: string
  /** Who launched it, with the session of an assumed role. */
  user_arn: string
  last_record_id: string
  /** ARN of the stack behind it, if it is one. */
  physical_id?: string
}
export interface ReconcileResponse {
  updated: number
  ended: number
  offered: number
  /** Ids of products whose present parameter values are not known since their last record. */
  values_wanted: string[]
}

/** `POST provisioned/values`: what AWS holds for one product since a record. */
export interface ValuesRequest {
  /** sys_id of the region. */
  region: string
  id: string
  record: string
  /** Without secrets; absent when they could not be read, which is not asked again before the next record. */
  values?: { key: string; value: string }[]
}

/** `GET aws_products/provisioned/{sys_id}`: what the form of a change shows. */
export interface PresentState {
  name: string
  /** Name of the present version. */
  version: string
  /** Names of the versions that can be changed to, the present one included. */
  versions: string[]
  /** Without secrets, in the order of the template. */
  parameters: { key: string; value: string }[]
  /** Keys of the secrets, which keep their values. */
  secrets: string[]
}

/** Everything the companion needs to carry out or follow one operation. */
export interface ClaimedOperation {
  sys_id: string
  number: string
  type: OperationType
  /** `claimed`: nothing reported to AWS yet as far as the instance knows. `in_progress`: follow `record_id`. */
  state: 'claimed' | 'in_progress'
  /** Stored before the first AWS call and the same on every try: AWS carries out one request per token. */
  token: string
  attempts: number
  account: {
    account_id: string
    partition: Partition
    end_user_role_arn: string
    external_id: string
    /** Ask AWS through its FIPS endpoints. */
    fips?: boolean
  }
  /** AWS region name, for instance `eu-west-1`. */
  region: string
  /** Role session name: the person it is requested for (2-64 of `[\w+=,.@-]`). */
  session_name: string
  product_id: string
  version_id: string
  /** Empty when the product has only one path and none was recorded. */
  path_id: string
  provisioned_name: string
  parameters: OrderedParameter[]
  tags: { key: string; value: string }[]
  record_id: string
  provisioned_product_id: string
  /** Terminate: AWS forgets the product and leaves its resources alone. */
  retain_resources: boolean
  /** Terminate: AWS forgets the product even if resources cannot be deleted. */
  ignore_errors: boolean
  request_item: { sys_id: string; number: string }
}
export interface OrderedParameter {
  key: string
  value: string
  /** NoEcho: never logged, never shown. */
  secret: boolean
  /** Update only: the value stays as it is on AWS; `value` is empty. */
  previous?: boolean
}

/** `POST operations/{sys_id}/report` */
export interface OperationReport {
  worker: string
  /** `retry`: not carried out, try again after `retry_seconds`. */
  state: 'in_progress' | 'succeeded' | 'failed' | 'retry'
  lease_seconds?: number
  retry_seconds?: number
  record?: { id: string; status: string; type: string }
  provisioned?: {
    id: string
    name: string
    arn: string
    type: string
    /** AVAILABLE, UNDER_CHANGE, TAINTED, ERROR, PLAN_IN_PROGRESS, UNKNOWN; TERMINATED once it is gone. */
    status: string
    status_message: string
    /** ISO 8601. */
    created: string
  }
  outputs?: { key: string; value: string; description: string }[]
  /** Parameter values that AWS holds now, without secrets; absent when they could not be read. */
  values?: { key: string; value: string }[]
  error?: { code: string; message: string }
}
export interface ReportResponse {
  sys_id: string
  number: string
  state: OperationState
  /** Configuration item of the provisioned product; empty before AWS accepted the request. */
  provisioned: string
}
