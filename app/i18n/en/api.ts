import type { api as german } from '../de/api.ts';
import type { Translation } from '../de/index.ts';

export const api: Translation<typeof german> = {
  problem: {
    'malformed-json': {
      title: 'No readable JSON',
      detail: 'The body of the request is no JSON object in UTF-8.',
    },
    invalid: {
      title: 'Fields are not right',
      detail: 'At least one field is not right; “errors” names each. Nothing was saved.',
    },
    'invalid-query': {
      title: 'Request not understood',
      detail: 'A parameter or a header is not right; “errors” names which.',
    },
    unauthenticated: {
      title: 'No valid access token',
      detail:
        'Send “Authorization: Bearer TOKEN”. The token is missing, has expired or was revoked, or its account is disabled.',
    },
    forbidden: { title: 'Not allowed', detail: 'The account that the token belongs to may not do that.' },
    'read-only': {
      title: 'Token for reading only',
      detail: 'This access token may read, but change nothing.',
    },
    'not-found': {
      title: 'Not found',
      detail: 'At this address there is nothing that this account can see.',
    },
    'method-not-allowed': {
      title: 'Method not possible',
      detail: 'This address does not know this method; “Allow” names the possible ones.',
    },
    changed: {
      title: 'Changed meanwhile',
      detail:
        'The record was changed since you read it. “current” is its present state, “ETag” the tag of that.',
    },
    conflict: {
      title: 'In conflict with another record',
      detail: 'This exists already, or another record stands against it.',
    },
    'precondition-required': {
      title: '“If-Match” is missing',
      detail: 'Changing and deleting need “If-Match” with the ETag of the state that you have read.',
    },
    'idempotency-key': {
      title: 'Key used before',
      detail: 'Another request was answered under this “Idempotency-Key” before.',
    },
    'unsupported-media-type': {
      title: 'Wrong kind of content',
      detail: '“Content-Type: application/json” is expected.',
    },
    'too-large': { title: 'Too large', detail: 'The body of the request is too large.' },
    throttled: {
      title: 'Too many requests',
      detail: '“Retry-After” tells the seconds until the next minute in which answers are given again.',
    },
    unavailable: {
      title: 'Not reachable right now',
      detail: 'The database does not answer. Please try again in a moment.',
    },
    unexpected: { title: 'Unexpected error', detail: 'The error is ours and has been noted.' },
  },
  field: {
    json: 'This is no readable JSON.',
    'json-object': 'A JSON object is expected.',
    'unknown-field-here': 'There is no such field here.',
    repeated: 'Please give it only once.',
    uuid: 'The id of a record is expected (UUID).',
    id: 'The id of a record is expected (UUID).',
    'iso-day': 'A day is expected as YYYY-MM-DD.',
    'iso-instant':
      'An instant is expected in ISO 8601 with its offset from UTC, such as 2026-11-24T14:00:00+01:00.',
    number: 'A number is expected.',
    'whole-number': 'A whole number is expected.',
    'not-visible': 'There is no such record.',
    'not-shown': 'This account cannot filter by that.',
    territory: 'There is no such territory.',
    choice: 'This is none of the possible values.',
    cursor: 'This cursor does not belong to this list.',
    'one-end': 'Please give exactly one of organisationId and contactId.',
    'attendance-who': 'Please give contactId or organisationId.',
    'no-changes': 'The request changes no field.',
    'if-match': 'Please give the ETag of the state that you have read.',
    'idempotency-key': '1 to 200 printable ASCII characters without blanks are expected.',
    'idempotency-key-used': 'Please choose a new key for each request.',
  },
  docs: {
    title: 'Akteursnetz API',
    lead: 'Reading and writing from programs: the same records, the same rules and the same permissions as on the pages.',
    description: 'OpenAPI description',
    begin: 'Getting started',
    beginText:
      'Make an access token under “My account” and send it in the header. It is not read from an address. A token may do what its account may do, and no more.',
    rules: 'Rules',
    rulesTexts: {
      pages:
        'Lists answer with “items” and “nextCursor”. “cursor=…” brings the next page until “nextCursor” is null; “limit” goes from 1 to 200.',
      nulls:
        'null means: nothing given, or not shown to this account. Instants are ISO 8601 with their offset from UTC, days are YYYY-MM-DD.',
      versions:
        'Every record has an ETag. PATCH and DELETE need it in “If-Match”: without it the answer is 428, with an old one 412 and the present state. PATCH changes only the fields sent, lists in them as a whole.',
      once: 'POST with an “Idempotency-Key” creates once, however often it is sent; the answer is kept for 24 hours.',
      unknown: 'Unknown fields and parameters are errors.',
      limits:
        'Whoever asks too much in a minute gets 429 with “Retry-After”. What is deleted lies in the bin for 30 days.',
    },
    questions: 'Network and account',
    kinds: {
      organisation: { one: 'Organisation', many: 'Organisations' },
      contact: { one: 'Contact', many: 'Contacts' },
      meeting: { one: 'Meeting', many: 'Meetings' },
      relationship: { one: 'Relationship', many: 'Relationships' },
      followUp: { one: 'Follow-up', many: 'Follow-ups' },
      project: { one: 'Project', many: 'Projects' },
      listing: { one: 'Listing', many: 'Listings' },
      introduction: { one: 'Introduction', many: 'Introductions' },
      campaign: { one: 'Campaign', many: 'Campaigns' },
    },
    operation: {
      list: '{{many}}: page by page',
      view: '{{one}}: read',
      create: '{{one}}: create',
      change: '{{one}}: change',
      bin: '{{one}}: move to the bin',
    },
    question: {
      me: 'Who am I?',
      network: 'The network: actors with their measures, ties with what they rest on',
      path: 'The shortest or strongest way between two actors',
      tie: 'A tie, evidence by evidence',
      insights: 'What the network says: sentences with figure, certainty and evidence',
      campaignResponse: 'The response to a campaign: in all, by sector and by county',
    },
    binned: 'It lies in the bin.',
    status: {
      400: 'Request not understood',
      401: 'No valid access token',
      403: 'Not allowed',
      404: 'Not found',
      409: 'In conflict with another record',
      412: 'Changed meanwhile',
      413: 'Too large',
      415: 'Wrong kind of content',
      422: 'Fields are not right',
      428: '“If-Match” is missing',
      429: 'Too many requests',
      503: 'Not reachable right now',
    },
    fields: 'Fields',
    field: 'Field',
    type: 'Type',
    send: 'Send',
    receive: 'Receive',
    needed: 'required',
    optional: 'possible',
    yes: 'yes',
    parameters: 'Parameters',
    noParameters: 'No parameters.',
    answers: 'Answers',
    problems: 'Errors',
    problemsText:
      'Every error is a document by RFC 9457 (application/problem+json) in the language of the account; “Accept-Language: en” or “de” chooses another.',
    text: 'text',
    listOf: 'list',
    object: 'object',
    upTo: 'up to {{max}} characters',
  },
};
