-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Territory" (
    "key" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "parentKey" TEXT COLLATE "C",
    "countyKey" TEXT COLLATE "C",
    "population" INTEGER,
    "seatPostcode" TEXT COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "areaKm2" DOUBLE PRECISION,
    "sortKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "Territory_kind_check" CHECK ("kind" IN ('REGION', 'COUNTY', 'TOWN', 'MUNICIPALITY')),
    CONSTRAINT "Territory_name_check" CHECK (length(trim("name")) > 0)
);

-- CreateTable
CREATE TABLE "TerritoryMember" (
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "memberKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TerritoryMember_pkey" PRIMARY KEY ("regionKey","memberKey")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "shortName" TEXT COLLATE "C",
    "sector" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C",
    "territoryKey" TEXT COLLATE "C",
    "countyKey" TEXT COLLATE "C",
    "street" TEXT COLLATE "C",
    "postcode" TEXT COLLATE "C",
    "city" TEXT COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "website" TEXT COLLATE "C",
    "email" TEXT COLLATE "C",
    "phone" TEXT COLLATE "C",
    "description" TEXT COLLATE "C",
    "languages" TEXT COLLATE "C",
    "employees" INTEGER,
    "visibility" TEXT COLLATE "C" NOT NULL DEFAULT 'OFFICE',
    "stewardId" TEXT COLLATE "C",
    "confirmedAt" TIMESTAMPTZ(3),
    "source" TEXT COLLATE "C",
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Organisation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Organisation_sector_check" CHECK ("sector" IN ('MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE')),
    CONSTRAINT "Organisation_visibility_check" CHECK ("visibility" IN ('PUBLIC', 'PARTNERS', 'OFFICE')),
    CONSTRAINT "Organisation_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Organisation_employees_check" CHECK ("employees" IS NULL OR "employees" >= 0)
);

-- CreateTable
CREATE TABLE "OrganisationRegion" (
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OrganisationRegion_pkey" PRIMARY KEY ("organisationId","regionKey")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationTag" (
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "tagId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OrganisationTag_pkey" PRIMARY KEY ("organisationId","tagId")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT COLLATE "C" NOT NULL,
    "salutation" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "firstName" TEXT COLLATE "C",
    "lastName" TEXT COLLATE "C" NOT NULL,
    "notes" TEXT COLLATE "C",
    "legalBasis" TEXT COLLATE "C" NOT NULL DEFAULT 'PUBLIC_TASK',
    "purpose" TEXT COLLATE "C",
    "source" TEXT COLLATE "C",
    "retainUntil" TEXT COLLATE "C",
    "restrictedAt" TIMESTAMPTZ(3),
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Contact_lastName_check" CHECK (length(trim("lastName")) > 0),
    CONSTRAINT "Contact_legalBasis_check" CHECK ("legalBasis" IN ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST')),
    CONSTRAINT "Contact_retainUntil_check" CHECK ("retainUntil" IS NULL OR (length("retainUntil") = 10 AND "retainUntil" LIKE '____-__-__')),
    CONSTRAINT "Contact_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ContactRegion" (
    "contactId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ContactRegion_pkey" PRIMARY KEY ("contactId","regionKey")
);

-- CreateTable
CREATE TABLE "ContactChannel" (
    "id" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "visible" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ContactChannel_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ContactChannel_kind_check" CHECK ("kind" IN ('EMAIL', 'PHONE', 'MOBILE')),
    CONSTRAINT "ContactChannel_value_check" CHECK (length(trim("value")) > 0)
);

-- CreateTable
CREATE TABLE "ContactTag" (
    "contactId" TEXT COLLATE "C" NOT NULL,
    "tagId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ContactTag_pkey" PRIMARY KEY ("contactId","tagId")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "position" TEXT COLLATE "C",
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Affiliation_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "Affiliation_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "Affiliation_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'MEETING',
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'TOOK_PLACE',
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3),
    "place" TEXT COLLATE "C",
    "agenda" TEXT COLLATE "C",
    "minutes" TEXT COLLATE "C",
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "projectId" TEXT COLLATE "C",
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "createdById" TEXT COLLATE "C",
    "searchText" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Meeting_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Meeting_kind_check" CHECK ("kind" IN ('MEETING', 'CALL', 'EMAIL', 'WORKSHOP', 'SITE_VISIT', 'EVENT')),
    CONSTRAINT "Meeting_status_check" CHECK ("status" IN ('PLANNED', 'TOOK_PLACE', 'CANCELLED')),
    CONSTRAINT "Meeting_order_check" CHECK ("end" IS NULL OR "start" <= "end"),
    CONSTRAINT "Meeting_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "MeetingFieldOfAction" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "fieldOfActionId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MeetingFieldOfAction_pkey" PRIMARY KEY ("meetingId","fieldOfActionId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "organisationId" TEXT COLLATE "C",
    "role" TEXT COLLATE "C" NOT NULL DEFAULT 'GUEST',
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'ATTENDED',

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Attendance_who_check" CHECK (CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Attendance_role_check" CHECK ("role" IN ('HOST', 'GUEST', 'SPEAKER', 'EXHIBITOR')),
    CONSTRAINT "Attendance_status_check" CHECK ("status" IN ('INVITED', 'ACCEPTED', 'DECLINED', 'ATTENDED'))
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "due" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'OPEN',
    "note" TEXT COLLATE "C",
    "assigneeId" TEXT COLLATE "C",
    "doneAt" TIMESTAMPTZ(3),
    "doneById" TEXT COLLATE "C",
    "meetingId" TEXT COLLATE "C",
    "contactId" TEXT COLLATE "C",
    "organisationId" TEXT COLLATE "C",
    "projectId" TEXT COLLATE "C",
    "introductionId" TEXT COLLATE "C",
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FollowUp_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "FollowUp_status_check" CHECK ("status" IN ('OPEN', 'DONE', 'DROPPED')),
    CONSTRAINT "FollowUp_due_check" CHECK ("due" IS NULL OR (length("due") = 10 AND "due" LIKE '____-__-__')),
    CONSTRAINT "FollowUp_subject_check" CHECK (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "projectId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "introductionId" IS NULL THEN 0 ELSE 1 END <= 1),
    CONSTRAINT "FollowUp_done_check" CHECK (("status" = 'DONE') = ("doneAt" IS NOT NULL)),
    CONSTRAINT "FollowUp_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "RelationshipType" (
    "key" TEXT COLLATE "C" NOT NULL,
    "directed" BOOLEAN NOT NULL DEFAULT false,
    "labelDe" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "inverseLabelDe" TEXT COLLATE "C",
    "inverseLabelEn" TEXT COLLATE "C",
    "builtIn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RelationshipType_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Relationship" (
    "id" TEXT COLLATE "C" NOT NULL,
    "typeKey" TEXT COLLATE "C" NOT NULL,
    "fromOrganisationId" TEXT COLLATE "C",
    "fromContactId" TEXT COLLATE "C",
    "toOrganisationId" TEXT COLLATE "C",
    "toContactId" TEXT COLLATE "C",
    "strength" INTEGER NOT NULL DEFAULT 3,
    "since" TEXT COLLATE "C",
    "until" TEXT COLLATE "C",
    "source" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'PROPOSED',
    "note" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Relationship_pkey" PRIMARY KEY ("id"),
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
    "id" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'SUGGESTED',
    "aOrganisationId" TEXT COLLATE "C",
    "aContactId" TEXT COLLATE "C",
    "bOrganisationId" TEXT COLLATE "C",
    "bContactId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C",
    "dismissReason" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C",
    "plannedFor" TEXT COLLATE "C",
    "madeAt" TIMESTAMPTZ(3),
    "meetingId" TEXT COLLATE "C",
    "managerId" TEXT COLLATE "C",
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Introduction_a_check" CHECK (CASE WHEN "aOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "aContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_b_check" CHECK (CASE WHEN "bOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "bContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_status_check" CHECK ("status" IN ('SUGGESTED', 'PLANNED', 'MADE', 'OUTCOME', 'DISMISSED')),
    CONSTRAINT "Introduction_plannedFor_check" CHECK ("plannedFor" IS NULL OR (length("plannedFor") = 10 AND "plannedFor" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'IDEA',
    "startsOn" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C",
    "budgetCents" BIGINT,
    "fundingCents" BIGINT,
    "fieldOfActionId" TEXT COLLATE "C",
    "measureId" TEXT COLLATE "C",
    "fundingPeriodId" TEXT COLLATE "C",
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Project_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Project_status_check" CHECK ("status" IN ('IDEA', 'APPLIED', 'APPROVED', 'RUNNING', 'DONE', 'CANCELLED')),
    CONSTRAINT "Project_startsOn_check" CHECK ("startsOn" IS NULL OR (length("startsOn") = 10 AND "startsOn" LIKE '____-__-__')),
    CONSTRAINT "Project_endsOn_check" CHECK ("endsOn" IS NULL OR (length("endsOn") = 10 AND "endsOn" LIKE '____-__-__')),
    CONSTRAINT "Project_order_check" CHECK ("startsOn" IS NULL OR "endsOn" IS NULL OR "startsOn" <= "endsOn"),
    CONSTRAINT "Project_money_check" CHECK (("budgetCents" IS NULL OR "budgetCents" >= 0) AND ("fundingCents" IS NULL OR "fundingCents" >= 0))
);

-- CreateTable
CREATE TABLE "ProjectParticipant" (
    "id" TEXT COLLATE "C" NOT NULL,
    "projectId" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "amountCents" BIGINT,
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",

    CONSTRAINT "ProjectParticipant_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ProjectParticipant_role_check" CHECK ("role" IN ('LEAD', 'PARTNER', 'FUNDER')),
    CONSTRAINT "ProjectParticipant_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "ProjectParticipant_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "ProjectParticipant_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
);

-- CreateTable
CREATE TABLE "ProjectTerritory" (
    "projectId" TEXT COLLATE "C" NOT NULL,
    "territoryKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ProjectTerritory_pkey" PRIMARY KEY ("projectId","territoryKey")
);

-- CreateTable
CREATE TABLE "Concept" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptVersion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "adoptedOn" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConceptVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ConceptVersion_adoptedOn_check" CHECK ("adoptedOn" IS NULL OR (length("adoptedOn") = 10 AND "adoptedOn" LIKE '____-__-__')),
    CONSTRAINT "ConceptVersion_validTo_check" CHECK ("validTo" IS NULL OR (length("validTo") = 10 AND "validTo" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "FieldOfAction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "conceptVersionId" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "continuesId" TEXT COLLATE "C",

    CONSTRAINT "FieldOfAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fieldOfActionId" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fieldOfActionId" TEXT COLLATE "C",
    "measureId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT COLLATE "C",
    "direction" TEXT COLLATE "C" NOT NULL DEFAULT 'MORE',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Indicator_direction_check" CHECK ("direction" IN ('MORE', 'LESS')),
    CONSTRAINT "Indicator_subject_check" CHECK (CASE WHEN "fieldOfActionId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "measureId" IS NULL THEN 0 ELSE 1 END = 1)
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "id" TEXT COLLATE "C" NOT NULL,
    "indicatorId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "note" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "IndicatorValue_kind_check" CHECK ("kind" IN ('TARGET', 'ACTUAL')),
    CONSTRAINT "IndicatorValue_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "FundingPeriod" (
    "id" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,
    "approvedOn" TEXT COLLATE "C",
    "approvalReference" TEXT COLLATE "C",
    "budgetCents" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FundingPeriod_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FundingPeriod_from_check" CHECK ("from" IS NULL OR (length("from") = 10 AND "from" LIKE '____-__-__')),
    CONSTRAINT "FundingPeriod_to_check" CHECK ("to" IS NULL OR (length("to") = 10 AND "to" LIKE '____-__-__')),
    CONSTRAINT "FundingPeriod_order_check" CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to"),
    CONSTRAINT "FundingPeriod_approvedOn_check" CHECK ("approvedOn" IS NULL OR (length("approvedOn") = 10 AND "approvedOn" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "BudgetItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fundingPeriodId" TEXT COLLATE "C" NOT NULL,
    "projectId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER,
    "plannedCents" BIGINT NOT NULL DEFAULT 0,
    "committedCents" BIGINT NOT NULL DEFAULT 0,
    "spentCents" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BudgetItem_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BudgetItem_money_check" CHECK ("plannedCents" >= 0 AND "committedCents" >= 0 AND "spentCents" >= 0)
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "territoryKey" TEXT COLLATE "C",
    "direction" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "published" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3),
    "validUntil" TEXT COLLATE "C",
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Listing_direction_check" CHECK ("direction" IN ('OFFER', 'NEED')),
    CONSTRAINT "Listing_kind_check" CHECK ("kind" IN ('SERVICE', 'VACANCY', 'APPRENTICESHIP', 'COOPERATION', 'ROOM', 'EXPERTISE')),
    CONSTRAINT "Listing_validUntil_check" CHECK ("validUntil" IS NULL OR (length("validUntil") = 10 AND "validUntil" LIKE '____-__-__')),
    CONSTRAINT "Listing_title_check" CHECK (length(trim("title")) > 0)
);

-- CreateTable
CREATE TABLE "Event" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "registrationOpens" TIMESTAMPTZ(3),
    "registrationCloses" TIMESTAMPTZ(3),
    "capacity" INTEGER,
    "description" TEXT COLLATE "C",
    "published" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("meetingId")
);

-- CreateTable
CREATE TABLE "EventProgrammeItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3),
    "title" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventProgrammeItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRegistration" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "organisationId" TEXT COLLATE "C",
    "exhibitor" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'REGISTERED',
    "note" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventRegistration_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "EventRegistration_who_check" CHECK (CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "EventRegistration_status_check" CHECK ("status" IN ('REGISTERED', 'WAITING', 'CANCELLED', 'ATTENDED'))
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C",
    "organisationId" TEXT COLLATE "C",
    "locale" TEXT COLLATE "C" NOT NULL DEFAULT 'de',
    "theme" TEXT COLLATE "C" NOT NULL DEFAULT 'system',
    "density" TEXT COLLATE "C" NOT NULL DEFAULT 'comfortable',
    "disabledAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "User_email_check" CHECK ("email" = lower(trim("email")) AND "email" LIKE '%_@_%'),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('MANAGER', 'PARTNER', 'LEADERSHIP', 'ADMIN')),
    CONSTRAINT "User_partner_check" CHECK (("role" = 'PARTNER') = ("organisationId" IS NOT NULL)),
    CONSTRAINT "User_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "User_theme_check" CHECK ("theme" IN ('system', 'light', 'dark')),
    CONSTRAINT "User_density_check" CHECK ("density" IN ('comfortable', 'compact'))
);

-- CreateTable
CREATE TABLE "UserRegion" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "UserRegion_pkey" PRIMARY KEY ("userId","regionKey")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT COLLATE "C",

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C",
    "contactId" TEXT COLLATE "C",
    "organisationId" TEXT COLLATE "C",
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Invitation_purpose_check" CHECK ("purpose" IN ('INVITE', 'RESET'))
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT COLLATE "C" NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailedAt" TIMESTAMPTZ(3) NOT NULL,
    "blockedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT COLLATE "C",
    "action" TEXT COLLATE "C" NOT NULL,
    "recordKind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C",

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'OPEN',
    "contactId" TEXT COLLATE "C",
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" TEXT COLLATE "C" NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "handledById" TEXT COLLATE "C",
    "answer" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION')),
    CONSTRAINT "DataRequest_status_check" CHECK ("status" IN ('OPEN', 'ANSWERED', 'REJECTED')),
    CONSTRAINT "DataRequest_dueOn_check" CHECK ("dueOn" IS NULL OR (length("dueOn") = 10 AND "dueOn" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "payload" TEXT COLLATE "C" NOT NULL,
    "runAfter" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "lastError" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Revision" (
    "scope" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("shelf","word","age","entryId"),
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
);

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

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_parentKey_fkey" FOREIGN KEY ("parentKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryMember" ADD CONSTRAINT "TerritoryMember_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryMember" ADD CONSTRAINT "TerritoryMember_memberKey_fkey" FOREIGN KEY ("memberKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_countyKey_fkey" FOREIGN KEY ("countyKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_stewardId_fkey" FOREIGN KEY ("stewardId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRegion" ADD CONSTRAINT "OrganisationRegion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRegion" ADD CONSTRAINT "OrganisationRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationTag" ADD CONSTRAINT "OrganisationTag_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationTag" ADD CONSTRAINT "OrganisationTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRegion" ADD CONSTRAINT "ContactRegion_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRegion" ADD CONSTRAINT "ContactRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactChannel" ADD CONSTRAINT "ContactChannel_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactTag" ADD CONSTRAINT "ContactTag_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactTag" ADD CONSTRAINT "ContactTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingFieldOfAction" ADD CONSTRAINT "MeetingFieldOfAction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingFieldOfAction" ADD CONSTRAINT "MeetingFieldOfAction_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "RelationshipType"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_fromOrganisationId_fkey" FOREIGN KEY ("fromOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_fromContactId_fkey" FOREIGN KEY ("fromContactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_toOrganisationId_fkey" FOREIGN KEY ("toOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_toContactId_fkey" FOREIGN KEY ("toContactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_aOrganisationId_fkey" FOREIGN KEY ("aOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_aContactId_fkey" FOREIGN KEY ("aContactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_bOrganisationId_fkey" FOREIGN KEY ("bOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_bContactId_fkey" FOREIGN KEY ("bContactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_fundingPeriodId_fkey" FOREIGN KEY ("fundingPeriodId") REFERENCES "FundingPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectParticipant" ADD CONSTRAINT "ProjectParticipant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectParticipant" ADD CONSTRAINT "ProjectParticipant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTerritory" ADD CONSTRAINT "ProjectTerritory_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTerritory" ADD CONSTRAINT "ProjectTerritory_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concept" ADD CONSTRAINT "Concept_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptVersion" ADD CONSTRAINT "ConceptVersion_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldOfAction" ADD CONSTRAINT "FieldOfAction_conceptVersionId_fkey" FOREIGN KEY ("conceptVersionId") REFERENCES "ConceptVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldOfAction" ADD CONSTRAINT "FieldOfAction_continuesId_fkey" FOREIGN KEY ("continuesId") REFERENCES "FieldOfAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorValue" ADD CONSTRAINT "IndicatorValue_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingPeriod" ADD CONSTRAINT "FundingPeriod_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetItem" ADD CONSTRAINT "BudgetItem_fundingPeriodId_fkey" FOREIGN KEY ("fundingPeriodId") REFERENCES "FundingPeriod"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetItem" ADD CONSTRAINT "BudgetItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventProgrammeItem" ADD CONSTRAINT "EventProgrammeItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("meetingId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("meetingId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRegistration" ADD CONSTRAINT "EventRegistration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRegion" ADD CONSTRAINT "UserRegion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRegion" ADD CONSTRAINT "UserRegion_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "Attendance_meeting_organisation_alone" ON "Attendance" ("meetingId", "organisationId") WHERE "contactId" IS NULL;

CREATE INDEX "FollowUp_open" ON "FollowUp" ("assigneeId", "due", "id") WHERE "status" = 'OPEN' AND "deletedAt" IS NULL;

CREATE FUNCTION "AuditEntry_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."actorId" IS NOT DISTINCT FROM OLD."actorId" AND NEW."action" IS NOT DISTINCT FROM OLD."action" AND NEW."recordKind" IS NOT DISTINCT FROM OLD."recordKind" AND NEW."recordId" IS NOT DISTINCT FROM OLD."recordId" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."before" IS NULL AND NEW."after" IS NULL THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION 'AuditEntry is append-only'; END $$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "AuditEntry_append_only"();

CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntry_append_only"();
