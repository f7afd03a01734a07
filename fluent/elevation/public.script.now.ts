import '@servicenow/sdk/global'
import { ScriptInclude } from '@servicenow/sdk/core'

// For services of other names, also in the global scope: each is one line that hands its three variables on.
ScriptInclude({
  $id: Now.ID['script-elevation'],
  name: 'SwitchboardElevation',
  accessibleFrom: 'public',
  clientCallable: false,
  active: true,
  description:
    'Elevation approvals for Scripted SOAP services of your own: new x_swb_hub.SwitchboardElevation().create(request, response, soapRequestXML, "name of your set"); likewise status and cancel without the name.',
  script: `var SwitchboardElevation = Class.create();
SwitchboardElevation.prototype = {
  initialize: function () {},
  create: function (request, response, envelope, serviceSet) {
    require('./src/server/elevation/entry-points.ts').createService(request, response, envelope, serviceSet);
  },
  status: function (request, response, envelope) {
    require('./src/server/elevation/entry-points.ts').statusService(request, response, envelope);
  },
  cancel: function (request, response, envelope) {
    require('./src/server/elevation/entry-points.ts').cancelService(request, response, envelope);
  },
  type: 'SwitchboardElevation',
};`,
})
