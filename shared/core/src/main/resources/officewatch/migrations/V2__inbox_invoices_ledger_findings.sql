CREATE TABLE inbound_addresses (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  -- Unique over all organisations by nature: it is the secret that says whose mail it is.
  local_part      text NOT NULL UNIQUE CHECK (local_part = lower(local_part)),
  created_at      timestamptz NOT NULL,
  retired_at      timestamptz,
  PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX one_current_inbound_address ON inbound_addresses (organization_id) WHERE retired_at IS NULL;
CALL protect_tenant_table('inbound_addresses');
CREATE POLICY routing ON inbound_addresses FOR SELECT TO ow_routing USING (true);
GRANT SELECT, INSERT, UPDATE ON inbound_addresses TO ow_app;
GRANT SELECT (organization_id, local_part, retired_at) ON inbound_addresses TO ow_routing;

CREATE TABLE inbound_messages (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  content_sha256  bytea NOT NULL CHECK (octet_length(content_sha256) = 32),
  object_key      text NOT NULL,
  size_bytes      bigint NOT NULL,
  envelope_from   text,
  recipient       text NOT NULL,
  from_name       text,
  from_address    text,
  original_from_name    text,
  original_from_address text,
  subject         text,
  message_id      text,
  spam_verdict    text NOT NULL,
  virus_verdict   text NOT NULL,
  spf_verdict     text NOT NULL,
  dkim_verdict    text NOT NULL,
  dmarc_verdict   text NOT NULL,
  status          text NOT NULL CHECK (status IN ('PROCESSED', 'QUARANTINED', 'REFUSED')),
  reason          text,
  deliveries      integer NOT NULL DEFAULT 1,
  received_at     timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, content_sha256)
);
CALL protect_tenant_table('inbound_messages');
GRANT SELECT, INSERT, UPDATE ON inbound_messages TO ow_app;

CREATE TABLE vendors (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  catalog_key     text,
  name            text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 300),
  vat_id          text,
  domain          text,
  status          text NOT NULL DEFAULT 'UNREVIEWED'
                  CHECK (status IN ('APPROVED', 'TOLERATED', 'NOT_PERMITTED', 'PERSONAL', 'IGNORED', 'UNREVIEWED')),
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CALL protect_tenant_table('vendors');
GRANT SELECT, INSERT, UPDATE ON vendors TO ow_app;

-- What identifies a vendor across documents: catalogue key, VAT id, domain or normalised name. One vendor may have
-- several, because not every document shows every sign.
CREATE TABLE vendor_identities (
  organization_id uuid NOT NULL,
  identity_key    text NOT NULL,
  vendor_id       uuid NOT NULL,
  PRIMARY KEY (organization_id, identity_key),
  FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id)
);
CALL protect_tenant_table('vendor_identities');
GRANT SELECT, INSERT ON vendor_identities TO ow_app;

CREATE TABLE invoices (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  source          text NOT NULL CHECK (source IN ('MAIL', 'UPLOAD')),
  status          text NOT NULL CHECK (status IN
                  ('AWAITING_UPLOAD', 'QUEUED', 'SCANNED', 'NEEDS_REVIEW', 'NOT_AN_INVOICE', 'DUPLICATE', 'REFUSED')),
  reason          text,
  verdict         text,
  message_id      uuid,
  uploaded_by     uuid REFERENCES users (id),
  file_name       text NOT NULL,
  media_type      text NOT NULL,
  size_bytes      bigint NOT NULL,
  object_key      text NOT NULL,
  document_sha256 bytea,
  -- What the mail says about who sent the document first; never the person who forwarded it.
  origin_name     text,
  origin_address  text,
  origin_subject  text,
  -- Why the document must not count before a person has looked at it.
  caution         text,
  duplicate_of    uuid,
  kind            text,
  read_from       text,
  vendor_id       uuid,
  vendor_confidence double precision,
  number          text,
  issue_date      date,
  due_date        date,
  period_start    date,
  period_end      date,
  currency        text,
  net_minor       bigint,
  tax_minor       bigint,
  total_minor     bigint,
  payable_minor   bigint,
  reading         jsonb,
  engine_version  text,
  catalog_version text,
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  scanned_at      timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, message_id) REFERENCES inbound_messages (organization_id, id),
  FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
  FOREIGN KEY (organization_id, duplicate_of) REFERENCES invoices (organization_id, id)
);
-- One document counts once in an organisation, however it came; duplicates point to the one that counts.
CREATE UNIQUE INDEX one_invoice_per_document ON invoices (organization_id, document_sha256) WHERE duplicate_of IS NULL;
CREATE INDEX invoices_of_vendor ON invoices (organization_id, vendor_id);
CREATE INDEX invoices_of_message ON invoices (organization_id, message_id);
CALL protect_tenant_table('invoices');
GRANT SELECT, INSERT, UPDATE ON invoices TO ow_app;

CREATE TABLE invoice_history (
  organization_id uuid NOT NULL,
  id              uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  status          text NOT NULL,
  reason          text,
  at              timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CREATE INDEX history_of_invoice ON invoice_history (organization_id, invoice_id);
CALL protect_tenant_table('invoice_history');
GRANT SELECT, INSERT ON invoice_history TO ow_app;

CREATE TABLE invoice_texts (
  organization_id uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  part            text NOT NULL,
  page            integer NOT NULL,
  content         text NOT NULL,
  PRIMARY KEY (organization_id, invoice_id, part, page),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('invoice_texts');
GRANT SELECT, INSERT, DELETE ON invoice_texts TO ow_app;

-- A worker writes its attempt before it parses: a document that kills its reader is given up, not retried for ever.
CREATE TABLE scan_attempts (
  organization_id uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  attempt         integer NOT NULL,
  started_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, invoice_id, attempt),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('scan_attempts');
GRANT SELECT, INSERT, DELETE ON scan_attempts TO ow_app;

-- What became of each part of a message: nothing is lost silently.
CREATE TABLE inbound_parts (
  organization_id uuid NOT NULL,
  message_id      uuid NOT NULL,
  path            text NOT NULL,
  file_name       text,
  media_type      text NOT NULL,
  size_bytes      bigint NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('DOCUMENT', 'BODY', 'IGNORED')),
  reason          text,
  invoice_id      uuid,
  PRIMARY KEY (organization_id, message_id, path),
  FOREIGN KEY (organization_id, message_id) REFERENCES inbound_messages (organization_id, id),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('inbound_parts');
GRANT SELECT, INSERT ON inbound_parts TO ow_app;

CREATE TABLE charge_lines (
  organization_id  uuid NOT NULL,
  id               uuid NOT NULL,
  invoice_id       uuid NOT NULL,
  ordinal          integer NOT NULL,
  description      text NOT NULL,
  quantity         numeric,
  unit_price       numeric,
  net_minor        bigint NOT NULL,
  tax_minor        bigint,
  currency         text NOT NULL,
  period_start     date,
  -- Exclusive: the first day that is not in the period any more.
  period_end       date,
  frequency        text NOT NULL CHECK (frequency IN ('ONE_TIME', 'RECURRING', 'USAGE')),
  category         text NOT NULL CHECK (category IN ('USAGE', 'PURCHASE', 'TAX', 'CREDIT', 'ADJUSTMENT')),
  class            text CHECK (class IN ('CORRECTION')),
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, invoice_id, ordinal),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('charge_lines');
GRANT SELECT, INSERT, DELETE ON charge_lines TO ow_app;

CREATE TABLE subscriptions (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  vendor_id       uuid NOT NULL,
  plan            text,
  amount_minor    bigint NOT NULL,
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  cycle           text NOT NULL,
  seats           integer CHECK (seats >= 0),
  department      text,
  owner_user_id   uuid,
  started_on      date,
  initial_term_months integer CHECK (initial_term_months > 0),
  renewal_term_months integer CHECK (renewal_term_months > 0),
  auto_renew      boolean NOT NULL DEFAULT true,
  notice_number   integer CHECK (notice_number >= 0),
  notice_unit     text CHECK (notice_unit IN ('DAYS', 'WEEKS', 'MONTHS')),
  notice_wording  text,
  attributes      jsonb NOT NULL DEFAULT '{}',
  status          text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('TRIAL', 'ACTIVE', 'PAUSED', 'ARCHIVED')),
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  archived_at     timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
  FOREIGN KEY (organization_id, owner_user_id) REFERENCES memberships (organization_id, user_id)
);
CREATE INDEX subscriptions_of_vendor ON subscriptions (organization_id, vendor_id);
CALL protect_tenant_table('subscriptions');
GRANT SELECT, INSERT, UPDATE ON subscriptions TO ow_app;

CREATE TABLE findings (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('UNMANAGED_SUBSCRIPTION')),
  state           text NOT NULL CHECK (state IN ('OPEN', 'ADOPTED', 'LINKED', 'TOLERATED', 'IGNORED', 'RESOLVED')),
  vendor_id       uuid NOT NULL,
  confidence      double precision NOT NULL,
  reasons         jsonb NOT NULL,
  yearly_minor    bigint,
  yearly_basis    text,
  currency        text,
  subscription_id uuid,
  decision_reason text,
  decided_by      uuid REFERENCES users (id),
  decided_at      timestamptz,
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, kind, vendor_id),
  FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id),
  FOREIGN KEY (organization_id, subscription_id) REFERENCES subscriptions (organization_id, id)
);
CALL protect_tenant_table('findings');
GRANT SELECT, INSERT, UPDATE ON findings TO ow_app;

CREATE TABLE finding_invoices (
  organization_id uuid NOT NULL,
  finding_id      uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  PRIMARY KEY (organization_id, finding_id, invoice_id),
  FOREIGN KEY (organization_id, finding_id) REFERENCES findings (organization_id, id),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('finding_invoices');
GRANT SELECT, INSERT ON finding_invoices TO ow_app;
