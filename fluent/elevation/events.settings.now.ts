import '@servicenow/sdk/global'
import { EmailNotification, Record } from '@servicenow/sdk/core'

Record({
  $id: Now.ID['event-elevation-requested'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_swb_hub.elevation.requested',
    suffix: 'elevation.requested',
    table: 'x_swb_hub_elevation_request',
    description: 'An elevation request waits for approval. Parm1: requester.',
  },
})

Record({
  $id: Now.ID['event-elevation-decided'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_swb_hub.elevation.decided',
    suffix: 'elevation.decided',
    table: 'x_swb_hub_elevation_request',
    description: 'An elevation request was decided. Parm1: requester, parm2: status.',
  },
})

Record({
  $id: Now.ID['event-elevation-reminder'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_swb_hub.elevation.reminder',
    suffix: 'elevation.reminder',
    table: 'x_swb_hub_elevation_request',
    description: 'An approver has not answered an elevation request. Parm1: approver, parm2: item number.',
  },
})

Record({
  $id: Now.ID['event-elevation-nobody'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_swb_hub.elevation.nobody',
    suffix: 'elevation.nobody',
    table: 'x_swb_hub_elevation_request',
    description: 'Nobody can approve an elevation request.',
  },
})

// Reason and command line may hold secrets that users typed: mails never show them.
EmailNotification({
  $id: Now.ID['mail-elevation-reminder'],
  table: 'x_swb_hub_elevation_request',
  name: 'Switchboard: elevation request waits for you',
  triggerConditions: { generationType: 'event', eventName: 'x_swb_hub.elevation.reminder' },
  recipientDetails: { eventParm1WithRecipient: true },
  emailContent: {
    contentType: 'text/plain',
    subject: 'Reminder: ${request_item.number} waits for your approval',
    messageText:
      '${request_item.short_description}\n\nA user is waiting at the computer. Please approve or reject it in My Approvals.\nDecide until: ${expires_at}',
  },
})

EmailNotification({
  $id: Now.ID['mail-elevation-decided'],
  table: 'x_swb_hub_elevation_request',
  name: 'Switchboard: elevation request decided',
  triggerConditions: { generationType: 'event', eventName: 'x_swb_hub.elevation.decided' },
  recipientDetails: { eventParm1WithRecipient: true },
  emailContent: {
    contentType: 'text/plain',
    subject: '${request_item.number}: ${status}',
    messageText: '${request_item.short_description}\n\nStatus: ${status}\n${decision_comment}',
  },
})

EmailNotification({
  $id: Now.ID['mail-elevation-nobody'],
  table: 'x_swb_hub_elevation_request',
  name: 'Switchboard: nobody can approve an elevation request',
  triggerConditions: { generationType: 'event', eventName: 'x_swb_hub.elevation.nobody' },
  recipientDetails: { isSubscribableByAllUsers: true },
  emailContent: {
    contentType: 'text/plain',
    subject: '${request_item.number} has no approver',
    messageText: '${request_item.short_description}\n\nNobody can approve it. See the elevation approval rules.',
  },
})
