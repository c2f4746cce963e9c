-- CreateTable
CREATE TABLE "Territory" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentKey" TEXT,
    "countyKey" TEXT,
    "population" INTEGER,
    "seatPostcode" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "areaKm2" REAL,
    "sortKey" TEXT NOT NULL,
    CONSTRAINT "Territory_parentKey_fkey" FOREIGN KEY ("parentKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Territory_kind_check" CHECK ("kind" IN ('REGION', 'COUNTY', 'TOWN', 'MUNICIPALITY')),
    CONSTRAINT "Territory_name_check" CHECK (length(trim("name")) > 0)
);

-- CreateTable
CREATE TABLE "TerritoryMember" (
    "regionKey" TEXT NOT NULL,
    "memberKey" TEXT NOT NULL,

    PRIMARY KEY ("regionKey", "memberKey"),
    CONSTRAINT "TerritoryMember_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TerritoryMember_memberKey_fkey" FOREIGN KEY ("memberKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "sector" TEXT NOT NULL,
    "kind" TEXT,
    "territoryKey" TEXT,
    "countyKey" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "website" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "description" TEXT,
    "languages" TEXT,
    "employees" INTEGER,
    "visibility" TEXT NOT NULL DEFAULT 'OFFICE',
    "stewardId" TEXT,
    "confirmedAt" DATETIME,
    "source" TEXT,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Organisation_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Organisation_countyKey_fkey" FOREIGN KEY ("countyKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Organisation_stewardId_fkey" FOREIGN KEY ("stewardId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Organisation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Organisation_sector_check" CHECK ("sector" IN ('MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE')),
    CONSTRAINT "Organisation_visibility_check" CHECK ("visibility" IN ('PUBLIC', 'PARTNERS', 'OFFICE')),
    CONSTRAINT "Organisation_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Organisation_employees_check" CHECK ("employees" IS NULL OR "employees" >= 0)
);

-- CreateTable
CREATE TABLE "OrganisationRegion" (
    "organisationId" TEXT NOT NULL,
    "regionKey" TEXT NOT NULL,

    PRIMARY KEY ("organisationId", "regionKey"),
    CONSTRAINT "OrganisationRegion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrganisationRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OrganisationTag" (
    "organisationId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,

    PRIMARY KEY ("organisationId", "tagId"),
    CONSTRAINT "OrganisationTag_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrganisationTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "salutation" TEXT,
    "title" TEXT,
    "firstName" TEXT,
    "lastName" TEXT NOT NULL,
    "notes" TEXT,
    "legalBasis" TEXT NOT NULL DEFAULT 'PUBLIC_TASK',
    "purpose" TEXT,
    "source" TEXT,
    "retainUntil" TEXT,
    "restrictedAt" DATETIME,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Contact_lastName_check" CHECK (length(trim("lastName")) > 0),
    CONSTRAINT "Contact_legalBasis_check" CHECK ("legalBasis" IN ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST')),
    CONSTRAINT "Contact_retainUntil_check" CHECK ("retainUntil" IS NULL OR (length("retainUntil") = 10 AND "retainUntil" LIKE '____-__-__')),
    CONSTRAINT "Contact_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ContactRegion" (
    "contactId" TEXT NOT NULL,
    "regionKey" TEXT NOT NULL,

    PRIMARY KEY ("contactId", "regionKey"),
    CONSTRAINT "ContactRegion_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContactChannel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "visible" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ContactChannel_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactChannel_kind_check" CHECK ("kind" IN ('EMAIL', 'PHONE', 'MOBILE')),
    CONSTRAINT "ContactChannel_value_check" CHECK (length(trim("value")) > 0)
);

-- CreateTable
CREATE TABLE "ContactTag" (
    "contactId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,

    PRIMARY KEY ("contactId", "tagId"),
    CONSTRAINT "ContactTag_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "position" TEXT,
    "from" TEXT,
    "to" TEXT,
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Affiliation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Affiliation_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "Affiliation_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "Affiliation_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'MEETING',
    "status" TEXT NOT NULL DEFAULT 'TOOK_PLACE',
    "start" DATETIME NOT NULL,
    "end" DATETIME,
    "place" TEXT,
    "agenda" TEXT,
    "minutes" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "projectId" TEXT,
    "regionKey" TEXT NOT NULL,
    "createdById" TEXT,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Meeting_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Meeting_kind_check" CHECK ("kind" IN ('MEETING', 'CALL', 'EMAIL', 'WORKSHOP', 'SITE_VISIT', 'EVENT')),
    CONSTRAINT "Meeting_status_check" CHECK ("status" IN ('PLANNED', 'TOOK_PLACE', 'CANCELLED')),
    CONSTRAINT "Meeting_order_check" CHECK ("end" IS NULL OR "start" <= "end"),
    CONSTRAINT "Meeting_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "MeetingFieldOfAction" (
    "meetingId" TEXT NOT NULL,
    "fieldOfActionId" TEXT NOT NULL,

    PRIMARY KEY ("meetingId", "fieldOfActionId"),
    CONSTRAINT "MeetingFieldOfAction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingFieldOfAction_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "contactId" TEXT,
    "organisationId" TEXT,
    "role" TEXT NOT NULL DEFAULT 'GUEST',
    "status" TEXT NOT NULL DEFAULT 'ATTENDED',
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_who_check" CHECK (CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Attendance_role_check" CHECK ("role" IN ('HOST', 'GUEST', 'SPEAKER', 'EXHIBITOR')),
    CONSTRAINT "Attendance_status_check" CHECK ("status" IN ('INVITED', 'ACCEPTED', 'DECLINED', 'ATTENDED'))
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "due" TEXT,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "assigneeId" TEXT,
    "doneAt" DATETIME,
    "doneById" TEXT,
    "meetingId" TEXT,
    "contactId" TEXT,
    "organisationId" TEXT,
    "projectId" TEXT,
    "introductionId" TEXT,
    "regionKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "FollowUp_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "FollowUp_status_check" CHECK ("status" IN ('OPEN', 'DONE', 'DROPPED')),
    CONSTRAINT "FollowUp_due_check" CHECK ("due" IS NULL OR (length("due") = 10 AND "due" LIKE '____-__-__')),
    CONSTRAINT "FollowUp_subject_check" CHECK (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "projectId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "introductionId" IS NULL THEN 0 ELSE 1 END <= 1),
    CONSTRAINT "FollowUp_done_check" CHECK (("status" = 'DONE') = ("doneAt" IS NOT NULL)),
    CONSTRAINT "FollowUp_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "RelationshipType" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "directed" BOOLEAN NOT NULL DEFAULT false,
    "labelDe" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "inverseLabelDe" TEXT,
    "inverseLabelEn" TEXT,
    "builtIn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Relationship" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "typeKey" TEXT NOT NULL,
    "fromOrganisationId" TEXT,
    "fromContactId" TEXT,
    "toOrganisationId" TEXT,
    "toContactId" TEXT,
    "strength" INTEGER NOT NULL DEFAULT 3,
    "since" TEXT,
    "until" TEXT,
    "source" TEXT,
    "status" TEXT NOT NULL DEFAULT 'PROPOSED',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Relationship_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "RelationshipType" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relationship_fromOrganisationId_fkey" FOREIGN KEY ("fromOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relationship_fromContactId_fkey" FOREIGN KEY ("fromContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relationship_toOrganisationId_fkey" FOREIGN KEY ("toOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relationship_toContactId_fkey" FOREIGN KEY ("toContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relationship_from_check" CHECK (CASE WHEN "fromOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "fromContactId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "Relationship_to_check" CHECK (CASE WHEN "toOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "toContactId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "Relationship_self_check" CHECK (("fromOrganisationId" IS NULL OR "toOrganisationId" IS NULL OR "fromOrganisationId" <> "toOrganisationId") AND ("fromContactId" IS NULL OR "toContactId" IS NULL OR "fromContactId" <> "toContactId")),
    CONSTRAINT "Relationship_strength_check" CHECK ("strength" BETWEEN 1 AND 5),
    CONSTRAINT "Relationship_status_check" CHECK ("status" IN ('PROPOSED', 'CONFIRMED_BY_ONE', 'CONFIRMED_BY_BOTH', 'DISPUTED')),
    CONSTRAINT "Relationship_since_check" CHECK ("since" IS NULL OR (length("since") = 10 AND "since" LIKE '____-__-__')),
    CONSTRAINT "Relationship_until_check" CHECK ("until" IS NULL OR (length("until") = 10 AND "until" LIKE '____-__-__')),
    CONSTRAINT "Relationship_order_check" CHECK ("since" IS NULL OR "until" IS NULL OR "since" <= "until"),
    CONSTRAINT "Relationship_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Introduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "status" TEXT NOT NULL DEFAULT 'SUGGESTED',
    "aOrganisationId" TEXT,
    "aContactId" TEXT,
    "bOrganisationId" TEXT,
    "bContactId" TEXT,
    "reason" TEXT,
    "dismissReason" TEXT,
    "outcome" TEXT,
    "plannedFor" TEXT,
    "madeAt" DATETIME,
    "meetingId" TEXT,
    "managerId" TEXT,
    "regionKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Introduction_aOrganisationId_fkey" FOREIGN KEY ("aOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_aContactId_fkey" FOREIGN KEY ("aContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_bOrganisationId_fkey" FOREIGN KEY ("bOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_bContactId_fkey" FOREIGN KEY ("bContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_a_check" CHECK (CASE WHEN "aOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "aContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_b_check" CHECK (CASE WHEN "bOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "bContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_status_check" CHECK ("status" IN ('SUGGESTED', 'PLANNED', 'MADE', 'OUTCOME', 'DISMISSED')),
    CONSTRAINT "Introduction_plannedFor_check" CHECK ("plannedFor" IS NULL OR (length("plannedFor") = 10 AND "plannedFor" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "status" TEXT NOT NULL DEFAULT 'IDEA',
    "startsOn" TEXT,
    "endsOn" TEXT,
    "budgetCents" BIGINT,
    "fundingCents" BIGINT,
    "fieldOfActionId" TEXT,
    "measureId" TEXT,
    "fundingPeriodId" TEXT,
    "regionKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Project_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Project_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Project_fundingPeriodId_fkey" FOREIGN KEY ("fundingPeriodId") REFERENCES "FundingPeriod" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Project_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Project_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Project_status_check" CHECK ("status" IN ('IDEA', 'APPLIED', 'APPROVED', 'RUNNING', 'DONE', 'CANCELLED')),
    CONSTRAINT "Project_startsOn_check" CHECK ("startsOn" IS NULL OR (length("startsOn") = 10 AND "startsOn" LIKE '____-__-__')),
    CONSTRAINT "Project_endsOn_check" CHECK ("endsOn" IS NULL OR (length("endsOn") = 10 AND "endsOn" LIKE '____-__-__')),
    CONSTRAINT "Project_order_check" CHECK ("startsOn" IS NULL OR "endsOn" IS NULL OR "startsOn" <= "endsOn"),
    CONSTRAINT "Project_money_check" CHECK (("budgetCents" IS NULL OR "budgetCents" >= 0) AND ("fundingCents" IS NULL OR "fundingCents" >= 0))
);

-- CreateTable
CREATE TABLE "ProjectParticipant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "amountCents" BIGINT,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT "ProjectParticipant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProjectParticipant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProjectParticipant_role_check" CHECK ("role" IN ('LEAD', 'PARTNER', 'FUNDER')),
    CONSTRAINT "ProjectParticipant_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "ProjectParticipant_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "ProjectParticipant_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
);

-- CreateTable
CREATE TABLE "ProjectTerritory" (
    "projectId" TEXT NOT NULL,
    "territoryKey" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "territoryKey"),
    CONSTRAINT "ProjectTerritory_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProjectTerritory_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Concept" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "regionKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Concept_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConceptVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "adoptedOn" TEXT,
    "validTo" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ConceptVersion_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConceptVersion_adoptedOn_check" CHECK ("adoptedOn" IS NULL OR (length("adoptedOn") = 10 AND "adoptedOn" LIKE '____-__-__')),
    CONSTRAINT "ConceptVersion_validTo_check" CHECK ("validTo" IS NULL OR (length("validTo") = 10 AND "validTo" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "FieldOfAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conceptVersionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "continuesId" TEXT,
    CONSTRAINT "FieldOfAction_conceptVersionId_fkey" FOREIGN KEY ("conceptVersionId") REFERENCES "ConceptVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FieldOfAction_continuesId_fkey" FOREIGN KEY ("continuesId") REFERENCES "FieldOfAction" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fieldOfActionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Measure_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fieldOfActionId" TEXT,
    "measureId" TEXT,
    "title" TEXT NOT NULL,
    "unit" TEXT,
    "direction" TEXT NOT NULL DEFAULT 'MORE',
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Indicator_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Indicator_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Indicator_direction_check" CHECK ("direction" IN ('MORE', 'LESS')),
    CONSTRAINT "Indicator_subject_check" CHECK (CASE WHEN "fieldOfActionId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "measureId" IS NULL THEN 0 ELSE 1 END = 1)
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "note" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "IndicatorValue_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IndicatorValue_kind_check" CHECK ("kind" IN ('TARGET', 'ACTUAL')),
    CONSTRAINT "IndicatorValue_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "FundingPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regionKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "approvedOn" TEXT,
    "approvalReference" TEXT,
    "budgetCents" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "FundingPeriod_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FundingPeriod_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "FundingPeriod_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "FundingPeriod_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to"),
    CONSTRAINT "FundingPeriod_approvedOn_check" CHECK ("approvedOn" IS NULL OR (length("approvedOn") = 10 AND "approvedOn" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "BudgetItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fundingPeriodId" TEXT NOT NULL,
    "projectId" TEXT,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "plannedCents" BIGINT NOT NULL DEFAULT 0,
    "committedCents" BIGINT NOT NULL DEFAULT 0,
    "spentCents" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "BudgetItem_fundingPeriodId_fkey" FOREIGN KEY ("fundingPeriodId") REFERENCES "FundingPeriod" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BudgetItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BudgetItem_money_check" CHECK ("plannedCents" >= 0 AND "committedCents" >= 0 AND "spentCents" >= 0)
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "contactId" TEXT,
    "territoryKey" TEXT,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" DATETIME,
    "validUntil" TEXT,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Listing_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Listing_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Listing_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Listing_direction_check" CHECK ("direction" IN ('OFFER', 'NEED')),
    CONSTRAINT "Listing_kind_check" CHECK ("kind" IN ('SERVICE', 'VACANCY', 'APPRENTICESHIP', 'COOPERATION', 'ROOM', 'EXPERTISE')),
    CONSTRAINT "Listing_validUntil_check" CHECK ("validUntil" IS NULL OR (length("validUntil") = 10 AND "validUntil" LIKE '____-__-__')),
    CONSTRAINT "Listing_title_check" CHECK (length(trim("title")) > 0)
);

-- CreateTable
CREATE TABLE "Event" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "registrationOpens" DATETIME,
    "registrationCloses" DATETIME,
    "capacity" INTEGER,
    "description" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Event_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventProgrammeItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "start" DATETIME NOT NULL,
    "end" DATETIME,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "EventProgrammeItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("meetingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventRegistration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "contactId" TEXT,
    "organisationId" TEXT,
    "exhibitor" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'REGISTERED',
    "note" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "EventRegistration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("meetingId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventRegistration_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventRegistration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventRegistration_who_check" CHECK (CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "EventRegistration_status_check" CHECK ("status" IN ('REGISTERED', 'WAITING', 'CANCELLED', 'ATTENDED'))
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "organisationId" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "density" TEXT NOT NULL DEFAULT 'comfortable',
    "disabledAt" DATETIME,
    "lastSignInAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "User_email_check" CHECK ("email" = lower(trim("email")) AND "email" LIKE '%_@_%'),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('MANAGER', 'PARTNER', 'LEADERSHIP', 'ADMIN')),
    CONSTRAINT "User_partner_check" CHECK (("role" = 'PARTNER') = ("organisationId" IS NOT NULL)),
    CONSTRAINT "User_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "User_theme_check" CHECK ("theme" IN ('system', 'light', 'dark')),
    CONSTRAINT "User_density_check" CHECK ("density" IN ('comfortable', 'compact'))
);

-- CreateTable
CREATE TABLE "UserRegion" (
    "userId" TEXT NOT NULL,
    "regionKey" TEXT NOT NULL,

    PRIMARY KEY ("userId", "regionKey"),
    CONSTRAINT "UserRegion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UserRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "userAgent" TEXT,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "userId" TEXT,
    "contactId" TEXT,
    "organisationId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_purpose_check" CHECK ("purpose" IN ('INVITE', 'RESET'))
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastFailedAt" DATETIME NOT NULL,
    "blockedUntil" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER,
    "before" TEXT,
    "after" TEXT
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "contactId" TEXT,
    "requestedAt" DATETIME NOT NULL,
    "dueOn" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "handledById" TEXT,
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DataRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION')),
    CONSTRAINT "DataRequest_status_check" CHECK ("status" IN ('OPEN', 'ANSWERED', 'REJECTED')),
    CONSTRAINT "DataRequest_dueOn_check" CHECK ("dueOn" IS NULL OR (length("dueOn") = 10 AND "dueOn" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "runAfter" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" DATETIME,
    "doneAt" DATETIME,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "scope" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    PRIMARY KEY ("shelf", "word", "age", "entryId"),
    CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "Territory_kind_sortKey_idx" ON "Territory"("kind", "sortKey");

-- CreateIndex
CREATE INDEX "Territory_parentKey_idx" ON "Territory"("parentKey");

-- CreateIndex
CREATE INDEX "TerritoryMember_memberKey_idx" ON "TerritoryMember"("memberKey");

-- CreateIndex
CREATE INDEX "Organisation_deletedAt_sortKey_id_idx" ON "Organisation"("deletedAt", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Organisation_deletedAt_updatedAt_id_idx" ON "Organisation"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Organisation_sector_sortKey_idx" ON "Organisation"("sector", "sortKey");

-- CreateIndex
CREATE INDEX "Organisation_countyKey_sortKey_idx" ON "Organisation"("countyKey", "sortKey");

-- CreateIndex
CREATE INDEX "Organisation_territoryKey_idx" ON "Organisation"("territoryKey");

-- CreateIndex
CREATE INDEX "Organisation_stewardId_idx" ON "Organisation"("stewardId");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE INDEX "OrganisationRegion_regionKey_organisationId_idx" ON "OrganisationRegion"("regionKey", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_sortKey_key" ON "Tag"("sortKey");

-- CreateIndex
CREATE INDEX "OrganisationTag_tagId_organisationId_idx" ON "OrganisationTag"("tagId", "organisationId");

-- CreateIndex
CREATE INDEX "Contact_deletedAt_sortKey_id_idx" ON "Contact"("deletedAt", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Contact_deletedAt_updatedAt_id_idx" ON "Contact"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Contact_retainUntil_idx" ON "Contact"("retainUntil");

-- CreateIndex
CREATE INDEX "ContactRegion_regionKey_contactId_idx" ON "ContactRegion"("regionKey", "contactId");

-- CreateIndex
CREATE INDEX "ContactChannel_value_idx" ON "ContactChannel"("value");

-- CreateIndex
CREATE UNIQUE INDEX "ContactChannel_contactId_kind_value_key" ON "ContactChannel"("contactId", "kind", "value");

-- CreateIndex
CREATE INDEX "ContactTag_tagId_contactId_idx" ON "ContactTag"("tagId", "contactId");

-- CreateIndex
CREATE INDEX "Affiliation_contactId_organisationId_idx" ON "Affiliation"("contactId", "organisationId");

-- CreateIndex
CREATE INDEX "Affiliation_organisationId_to_idx" ON "Affiliation"("organisationId", "to");

-- CreateIndex
CREATE INDEX "Meeting_regionKey_deletedAt_start_id_idx" ON "Meeting"("regionKey", "deletedAt", "start", "id");

-- CreateIndex
CREATE INDEX "Meeting_deletedAt_start_id_idx" ON "Meeting"("deletedAt", "start", "id");

-- CreateIndex
CREATE INDEX "Meeting_projectId_idx" ON "Meeting"("projectId");

-- CreateIndex
CREATE INDEX "Meeting_createdById_start_idx" ON "Meeting"("createdById", "start");

-- CreateIndex
CREATE INDEX "MeetingFieldOfAction_fieldOfActionId_idx" ON "MeetingFieldOfAction"("fieldOfActionId");

-- CreateIndex
CREATE INDEX "Attendance_contactId_meetingId_idx" ON "Attendance"("contactId", "meetingId");

-- CreateIndex
CREATE INDEX "Attendance_organisationId_meetingId_idx" ON "Attendance"("organisationId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_meetingId_contactId_key" ON "Attendance"("meetingId", "contactId");

-- CreateIndex
CREATE INDEX "FollowUp_regionKey_status_due_id_idx" ON "FollowUp"("regionKey", "status", "due", "id");

-- CreateIndex
CREATE INDEX "FollowUp_assigneeId_status_due_id_idx" ON "FollowUp"("assigneeId", "status", "due", "id");

-- CreateIndex
CREATE INDEX "FollowUp_meetingId_idx" ON "FollowUp"("meetingId");

-- CreateIndex
CREATE INDEX "FollowUp_contactId_idx" ON "FollowUp"("contactId");

-- CreateIndex
CREATE INDEX "FollowUp_organisationId_idx" ON "FollowUp"("organisationId");

-- CreateIndex
CREATE INDEX "FollowUp_projectId_idx" ON "FollowUp"("projectId");

-- CreateIndex
CREATE INDEX "FollowUp_introductionId_idx" ON "FollowUp"("introductionId");

-- CreateIndex
CREATE INDEX "Relationship_fromOrganisationId_idx" ON "Relationship"("fromOrganisationId");

-- CreateIndex
CREATE INDEX "Relationship_toOrganisationId_idx" ON "Relationship"("toOrganisationId");

-- CreateIndex
CREATE INDEX "Relationship_fromContactId_idx" ON "Relationship"("fromContactId");

-- CreateIndex
CREATE INDEX "Relationship_toContactId_idx" ON "Relationship"("toContactId");

-- CreateIndex
CREATE INDEX "Relationship_typeKey_idx" ON "Relationship"("typeKey");

-- CreateIndex
CREATE INDEX "Relationship_deletedAt_updatedAt_id_idx" ON "Relationship"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Introduction_regionKey_status_updatedAt_idx" ON "Introduction"("regionKey", "status", "updatedAt");

-- CreateIndex
CREATE INDEX "Introduction_aOrganisationId_idx" ON "Introduction"("aOrganisationId");

-- CreateIndex
CREATE INDEX "Introduction_bOrganisationId_idx" ON "Introduction"("bOrganisationId");

-- CreateIndex
CREATE INDEX "Introduction_aContactId_idx" ON "Introduction"("aContactId");

-- CreateIndex
CREATE INDEX "Introduction_bContactId_idx" ON "Introduction"("bContactId");

-- CreateIndex
CREATE INDEX "Project_regionKey_deletedAt_sortKey_id_idx" ON "Project"("regionKey", "deletedAt", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Project_status_idx" ON "Project"("status");

-- CreateIndex
CREATE INDEX "Project_fieldOfActionId_idx" ON "Project"("fieldOfActionId");

-- CreateIndex
CREATE INDEX "Project_measureId_idx" ON "Project"("measureId");

-- CreateIndex
CREATE INDEX "Project_fundingPeriodId_idx" ON "Project"("fundingPeriodId");

-- CreateIndex
CREATE INDEX "ProjectParticipant_organisationId_projectId_idx" ON "ProjectParticipant"("organisationId", "projectId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectParticipant_projectId_organisationId_role_key" ON "ProjectParticipant"("projectId", "organisationId", "role");

-- CreateIndex
CREATE INDEX "ProjectTerritory_territoryKey_idx" ON "ProjectTerritory"("territoryKey");

-- CreateIndex
CREATE INDEX "Concept_regionKey_idx" ON "Concept"("regionKey");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptVersion_conceptId_label_key" ON "ConceptVersion"("conceptId", "label");

-- CreateIndex
CREATE INDEX "FieldOfAction_continuesId_idx" ON "FieldOfAction"("continuesId");

-- CreateIndex
CREATE UNIQUE INDEX "FieldOfAction_conceptVersionId_code_key" ON "FieldOfAction"("conceptVersionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_fieldOfActionId_code_key" ON "Measure"("fieldOfActionId", "code");

-- CreateIndex
CREATE INDEX "Indicator_fieldOfActionId_idx" ON "Indicator"("fieldOfActionId");

-- CreateIndex
CREATE INDEX "Indicator_measureId_idx" ON "Indicator"("measureId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorValue_indicatorId_kind_day_key" ON "IndicatorValue"("indicatorId", "kind", "day");

-- CreateIndex
CREATE INDEX "FundingPeriod_regionKey_from_idx" ON "FundingPeriod"("regionKey", "from");

-- CreateIndex
CREATE INDEX "BudgetItem_fundingPeriodId_year_idx" ON "BudgetItem"("fundingPeriodId", "year");

-- CreateIndex
CREATE INDEX "BudgetItem_projectId_idx" ON "BudgetItem"("projectId");

-- CreateIndex
CREATE INDEX "Listing_organisationId_idx" ON "Listing"("organisationId");

-- CreateIndex
CREATE INDEX "Listing_contactId_idx" ON "Listing"("contactId");

-- CreateIndex
CREATE INDEX "Listing_territoryKey_idx" ON "Listing"("territoryKey");

-- CreateIndex
CREATE INDEX "Listing_published_kind_validUntil_idx" ON "Listing"("published", "kind", "validUntil");

-- CreateIndex
CREATE INDEX "Listing_deletedAt_updatedAt_id_idx" ON "Listing"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "EventProgrammeItem_eventId_start_idx" ON "EventProgrammeItem"("eventId", "start");

-- CreateIndex
CREATE INDEX "EventRegistration_eventId_status_idx" ON "EventRegistration"("eventId", "status");

-- CreateIndex
CREATE INDEX "EventRegistration_contactId_idx" ON "EventRegistration"("contactId");

-- CreateIndex
CREATE INDEX "EventRegistration_organisationId_idx" ON "EventRegistration"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_role_disabledAt_idx" ON "User"("role", "disabledAt");

-- CreateIndex
CREATE INDEX "User_organisationId_idx" ON "User"("organisationId");

-- CreateIndex
CREATE INDEX "UserRegion_regionKey_idx" ON "UserRegion"("regionKey");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE INDEX "Invitation_contactId_idx" ON "Invitation"("contactId");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "SignInThrottle_lastFailedAt_idx" ON "SignInThrottle"("lastFailedAt");

-- CreateIndex
CREATE INDEX "AuditEntry_recordKind_recordId_at_id_idx" ON "AuditEntry"("recordKind", "recordId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "DataRequest_status_dueOn_idx" ON "DataRequest"("status", "dueOn");

-- CreateIndex
CREATE INDEX "DataRequest_contactId_idx" ON "DataRequest"("contactId");

-- CreateIndex
CREATE INDEX "DataRequest_handledById_idx" ON "DataRequest"("handledById");

-- CreateIndex
CREATE INDEX "Job_doneAt_runAfter_idx" ON "Job"("doneAt", "runAfter");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_recordId_key" ON "SearchEntry"("recordId");

-- CreateIndex
CREATE INDEX "SearchWord_entryId_word_idx" ON "SearchWord"("entryId", "word");

CREATE UNIQUE INDEX "Attendance_meeting_organisation_alone" ON "Attendance" ("meetingId", "organisationId") WHERE "contactId" IS NULL;

CREATE INDEX "FollowUp_open" ON "FollowUp" ("assigneeId", "due", "id") WHERE "status" = 'OPEN' AND "deletedAt" IS NULL;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END;

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" WHEN NEW."id" IS NOT OLD."id" OR NEW."at" IS NOT OLD."at" OR NEW."actorId" IS NOT OLD."actorId" OR NEW."action" IS NOT OLD."action" OR NEW."recordKind" IS NOT OLD."recordKind" OR NEW."recordId" IS NOT OLD."recordId" OR NEW."version" IS NOT OLD."version" OR NEW."before" IS NOT NULL OR NEW."after" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END;
