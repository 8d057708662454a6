-- Vendors as an organisation describes them itself; within it they win over the catalogue that everybody has.
CREATE TABLE catalog_entries (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  -- Names, signs, treatment and hints, as the organisation wrote them.
  facts           jsonb NOT NULL,
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CALL protect_tenant_table('catalog_entries');
GRANT SELECT, INSERT, UPDATE, DELETE ON catalog_entries TO ow_app;

-- What an entry's documents are recognised by. A sign leads to one entry, so that no document can belong to two.
CREATE TABLE catalog_entry_signs (
  organization_id uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('VAT_ID', 'IBAN', 'SENDER', 'DOMAIN', 'NAME')),
  value           text NOT NULL CHECK (char_length(value) BETWEEN 1 AND 320),
  entry_id        uuid NOT NULL,
  PRIMARY KEY (organization_id, kind, value),
  FOREIGN KEY (organization_id, entry_id) REFERENCES catalog_entries (organization_id, id)
);
CREATE INDEX signs_of_entry ON catalog_entry_signs (organization_id, entry_id);
CALL protect_tenant_table('catalog_entry_signs');
GRANT SELECT, INSERT, DELETE ON catalog_entry_signs TO ow_app;

-- With engine_version and catalog_version: all that decided how the document was read.
ALTER TABLE invoices ADD COLUMN rules_version text;

-- Reading stored documents again: one (invoice_id) or all there were at the start. Worked off in the order of their
-- ids, so that last_invoice_id says which are done.
CREATE TABLE rescans (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  invoice_id      uuid,
  dry_run         boolean NOT NULL,
  state           text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED')),
  requested_by    uuid NOT NULL REFERENCES users (id),
  engine_version  text NOT NULL,
  catalog_version text NOT NULL,
  rules_version   text NOT NULL,
  total           integer NOT NULL,
  done            integer NOT NULL DEFAULT 0,
  changed         integer NOT NULL DEFAULT 0,
  failed          integer NOT NULL DEFAULT 0,
  last_invoice_id uuid,
  -- How often the document behind last_invoice_id was begun: what kills its reader must not stop the others.
  attempts        integer NOT NULL DEFAULT 0,
  -- Which message works it off; a second delivery of an older one finds nothing to do.
  batch           integer NOT NULL DEFAULT 0,
  started_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id),
  FOREIGN KEY (organization_id, last_invoice_id) REFERENCES invoices (organization_id, id)
);
CREATE UNIQUE INDEX one_rescan_of_all_at_a_time ON rescans (organization_id)
  WHERE state = 'RUNNING' AND invoice_id IS NULL;
CREATE UNIQUE INDEX one_rescan_of_an_invoice_at_a_time ON rescans (organization_id, invoice_id)
  WHERE state = 'RUNNING' AND invoice_id IS NOT NULL;
CALL protect_tenant_table('rescans');
GRANT SELECT, INSERT, UPDATE ON rescans TO ow_app;

CREATE TABLE rescan_differences (
  organization_id uuid NOT NULL,
  rescan_id       uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('CHANGED', 'FAILED')),
  changes         jsonb NOT NULL,
  PRIMARY KEY (organization_id, rescan_id, invoice_id),
  FOREIGN KEY (organization_id, rescan_id) REFERENCES rescans (organization_id, id),
  FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
);
CALL protect_tenant_table('rescan_differences');
GRANT SELECT, INSERT ON rescan_differences TO ow_app;

-- An invoice that is read again may turn out to belong to another finding.
GRANT DELETE ON finding_invoices TO ow_app;
