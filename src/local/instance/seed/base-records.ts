import { aclRecords, securityVocabularyRecords } from './access-controls.ts'
import { BASE_ACCESS } from './base-access.ts'
import { choiceRecords } from './choices.ts'
import { fieldTypeRecords } from './field-types.ts'
import { peopleRecords } from './people.ts'
import type { SeedRecord } from './record.ts'
import { roleRecords } from './roles.ts'
import { sampleRecords } from './sample-data.ts'
import { settingRecords } from './settings.ts'

/**
 * Records that a plain instance has before any application is installed: roles, the administrator, access controls,
 * choice lists, properties and the default service catalog. Ids never change between instances. No password is in it:
 * whoever starts the instance sets the administrator's.
 */
export function baseRecords(): SeedRecord[] {
  return [
    ...securityVocabularyRecords(),
    ...roleRecords(),
    ...peopleRecords(),
    ...aclRecords(BASE_ACCESS),
    ...choiceRecords(),
    ...settingRecords(),
    ...fieldTypeRecords(),
    ...sampleRecords(),
  ]
}
