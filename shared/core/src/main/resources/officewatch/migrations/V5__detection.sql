-- More kinds of findings, several for one vendor, each known by its cause. They name their vendor in concerns_vendor_id
-- and leave vendor_id empty: the code before joins by vendor_id, so it neither shows nor resolves kinds it does not know.
ALTER TABLE findings DROP CONSTRAINT findings_kind_check;
ALTER TABLE findings ALTER COLUMN vendor_id DROP NOT NULL;
ALTER TABLE findings
  ADD COLUMN concerns_vendor_id uuid,
  ADD COLUMN cause text,
  ADD COLUMN facts jsonb NOT NULL DEFAULT '{}';
ALTER TABLE findings ADD CONSTRAINT finding_concerns_vendor
  FOREIGN KEY (organization_id, concerns_vendor_id) REFERENCES vendors (organization_id, id);
CREATE UNIQUE INDEX one_finding_per_cause ON findings (organization_id, concerns_vendor_id, kind, cause);
CREATE INDEX findings_of_vendor ON findings (organization_id, vendor_id);
CREATE INDEX findings_by_invoice ON finding_invoices (organization_id, invoice_id);
-- The invoices behind a finding change with its facts.
GRANT DELETE ON finding_invoices TO ow_app;

ALTER TABLE invoices
  -- The customer's number with the vendor, and the bank accounts to pay to, as printed.
  ADD COLUMN account text,
  ADD COLUMN ibans text,
  -- Names of officewatch.reader.Trait, parted by commas.
  ADD COLUMN traits text,
  -- Of a credit note, the invoice it names.
  ADD COLUMN corrects_invoice_id uuid,
  -- Which of several documents of one invoice its charges come from: the greatest key.
  ADD COLUMN lines_key text,
  -- What the documents of one invoice say together, each field with the document it is from; reading is this one's own.
  ADD COLUMN joined_reading jsonb;
ALTER TABLE invoices ADD CONSTRAINT invoice_corrects
  FOREIGN KEY (organization_id, corrects_invoice_id) REFERENCES invoices (organization_id, id);
CREATE INDEX invoices_of_vendor_by_date ON invoices (organization_id, vendor_id, issue_date DESC NULLS LAST, id DESC);
CREATE INDEX invoices_by_number
  ON invoices (organization_id, regexp_replace(upper(number), '[^A-Z0-9]', '', 'g'));
CREATE INDEX duplicates_of_invoice ON invoices (organization_id, duplicate_of) WHERE duplicate_of IS NOT NULL;
GRANT UPDATE (class) ON charge_lines TO ow_app;
