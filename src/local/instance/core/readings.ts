/** The open questions of the platform (see docs/local-instance.md), each behind one switch. */
export interface Readings {
  /** O1: later before rules run after an abort. */
  rulesRunAfterAbort: boolean
  /** O2: what a package brings for columns unknown to the base is loaded (true) or left out, with a warning both times. */
  unknownColumnsAreLoaded: boolean
  /** O3: the OAuth tables have more columns than are documented, so what a package brings for them is loaded too. */
  oauthColumnsAreOpen: boolean
  /** O4: choices exist whose numbers no published dictionary confirms. */
  unconfirmedChoicesExist: boolean
  /** O5: over-long text is cut (true) or refused. */
  overlongTextIsCut: boolean
  /** O6: the dictionary's mandatory flag stops inserts by scripts. */
  mandatoryStopsScripts: boolean
  /** O7: an update that changes nothing is a no-op. */
  unchangedUpdateIsNoop: boolean
  /** O8: a refused call of another scope's script include throws. */
  refusedIncludeThrows: boolean
  /** O9: the scripts of a scope share one global object, on which top-level variables outlive a run. */
  globalsAreShared: boolean
  /** O10: a catalog answer (sc_item_option) has more columns than its question and its value. */
  optionColumnsAreComplete: boolean
  /** O11: status for an unknown scripted REST path. */
  unknownRestPathStatus: 400 | 404
  /** O12: getValue('a.b') resolves the dot-walk. */
  getValueDotWalks: boolean
  /** O13: flags that a packaged transform map leaves off (active, run_business_rules) count as ticked. */
  absentMapFlagsAreTicked: boolean
  /** HTTP status of SOAP faults; clients that look at the status only take 200 for success. */
  soapFaultStatus: 200 | 500
  /** An unknown SOAP service is answered by a fault instead of the page for unknown addresses. */
  unknownSoapServiceIsFault: boolean
  /** A scripted SOAP service refuses body elements of another name than its operation. */
  soapComparesOperation: boolean
}
