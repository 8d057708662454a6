-- One of everything in an organisation. Every free text carries the canary.
SET search_path = officewatch;
INSERT INTO vendors (organization_id, id, name, vat_id, domain, created_at) VALUES
  ('${organization}', '${vendor}', '${canary} vendor', '${canary}', '${canary}.example', now()),
  ('${organization}', '${otherVendor}', '${canary} other', '${canary}', '${canary}.example', now());
INSERT INTO vendor_identities VALUES ('${organization}', 'name:${canary}:${identity}', '${vendor}');
INSERT INTO inbound_messages (organization_id, id, content_sha256, object_key, size_bytes, envelope_from, recipient,
    from_name, from_address, original_from_name, original_from_address, subject, message_id, spam_verdict,
    virus_verdict, spf_verdict, dkim_verdict, dmarc_verdict, status, reason, received_at) VALUES
  ('${organization}', '${message}', sha256('${message}'), '${organization}/mail/${canary}', 10, '${canary}@example.com',
   '${canary}@example.com', '${canary}', '${canary}@example.com', '${canary}', '${canary}@example.com', '${canary}',
   '<${canary}@example.com>', 'PASS', 'PASS', 'PASS', 'PASS', 'PASS', 'PROCESSED', '${canary}', now());
INSERT INTO invoices (organization_id, id, source, status, reason, verdict, message_id, uploaded_by, file_name,
    media_type, size_bytes, object_key, document_sha256, origin_name, origin_address, origin_subject, caution, kind,
    read_from, vendor_id, vendor_confidence, number, issue_date, period_start, period_end, currency, net_minor,
    tax_minor, total_minor, payable_minor, reading, engine_version, catalog_version, created_at, scanned_at) VALUES
  ('${organization}', '${invoice}', 'MAIL', 'SCANNED', '${canary}', 'OK', '${message}', '${user}', '${canary}.pdf',
   'application/pdf', 10, '${organization}/documents/${canary}', sha256('${invoice}'), '${canary}',
   '${canary}@example.com', '${canary}', '${canary}', 'INVOICE', 'pdf', '${vendor}', 0.9, '${canary}', '2026-01-01',
   '2026-01-01', '2026-01-31', 'EUR', 1000, 190, 1190, 1190,
   '{"fields":{},"vendorReasons":["${canary}"],"warnings":["${canary}"]}', '1', '1', now(), now());
INSERT INTO inbound_parts VALUES
  ('${organization}', '${message}', '1', '${canary}.pdf', 'application/pdf', 10, 'DOCUMENT', '${canary}', '${invoice}');
INSERT INTO invoice_history VALUES ('${organization}', '${history}', '${invoice}', 'SCANNED', '${canary}', now());
INSERT INTO invoice_texts VALUES ('${organization}', '${invoice}', 'pdf', 1, '${canary} text');
INSERT INTO scan_attempts VALUES ('${organization}', '${invoice}', 1, now());
INSERT INTO charge_lines (organization_id, id, invoice_id, ordinal, description, net_minor, currency, frequency,
    category) VALUES
  ('${organization}', '${line}', '${invoice}', 1, '${canary} line', 1000, 'EUR', 'RECURRING', 'USAGE');
INSERT INTO subscriptions (organization_id, id, vendor_id, plan, amount_minor, currency, cycle, department,
    owner_user_id, attributes, created_at) VALUES
  ('${organization}', '${subscription}', '${otherVendor}', '${canary}', 1000, 'EUR', 'MONTHLY', '${canary}', '${user}',
   '{"note":"${canary}"}', now());
INSERT INTO findings (organization_id, id, kind, state, vendor_id, confidence, reasons, yearly_minor, yearly_basis,
    currency, decision_reason, decided_by, decided_at, created_at) VALUES
  ('${organization}', '${finding}', 'UNMANAGED_SUBSCRIPTION', 'OPEN', '${vendor}', 0.9, '["${canary}"]', 12000,
   '${canary}', 'EUR', NULL, NULL, NULL, now());
INSERT INTO vendors (organization_id, id, name, created_at) VALUES
  ('${organization}', '${ignoredVendor}', '${canary} ignored', now());
INSERT INTO findings (organization_id, id, kind, state, vendor_id, confidence, reasons, yearly_minor, yearly_basis,
    currency, decision_reason, decided_by, decided_at, created_at) VALUES
  ('${organization}', '${decidedFinding}', 'UNMANAGED_SUBSCRIPTION', 'IGNORED', '${ignoredVendor}', 0.9, '["${canary}"]',
   12000, '${canary}', 'EUR', '${canary}', '${user}', now(), now());
INSERT INTO findings (organization_id, id, kind, state, concerns_vendor_id, cause, confidence, reasons, facts, yearly_minor,
    yearly_basis, currency, created_at) VALUES
  ('${organization}', '${detectedFinding}', 'PRICE_INCREASE', 'OPEN', '${vendor}', '${canary}', 0.9, '["${canary}"]',
   '{"note":"${canary}"}', 12000, '${canary}', 'EUR', now());
INSERT INTO finding_invoices VALUES ('${organization}', '${finding}', '${invoice}');
INSERT INTO outbox VALUES ('${organization}', '${outboxRow}', 'cache-version', '${canary}', now());
INSERT INTO inbox VALUES ('${organization}', 'canary', '${canary}:${inboxRow}', now());
INSERT INTO idempotency_keys VALUES
  ('${organization}', '${idempotencyKey}', '\x00', 200, '{}', '${canary}', now());
INSERT INTO live_tickets VALUES
  ('${organization}', sha256('${liveTicket}'), '${user}', '${liveSession}', now() + interval '1 minute');
INSERT INTO live_connections VALUES
  ('${organization}', '${canary}:${liveConnection}', '${user}', '${liveSession}', now(), now() + interval '1 minute');
INSERT INTO catalog_entries (organization_id, id, facts, created_at) VALUES
  ('${organization}', '${entry}', '{"name":"${canary} ${entry}","legalNames":["${canary} Ltd"],"domains":[],"senders":[],
   "vatIds":[],"ibans":[],"treatment":"SUBSCRIPTION","cancelHint":"${canary}"}', now());
INSERT INTO catalog_entry_signs VALUES ('${organization}', 'NAME', '${canary} ${entry}', '${entry}');
INSERT INTO rescans (organization_id, id, invoice_id, dry_run, state, requested_by, engine_version, catalog_version,
    rules_version, total, started_at) VALUES
  ('${organization}', '${rescan}', '${invoice}', true, 'RUNNING', '${user}', '1', '1', '${canary}', 1, now());
INSERT INTO rescan_differences VALUES
  ('${organization}', '${rescan}', '${invoice}', 'CHANGED',
   '[{"field":"number","before":"${canary}","after":"${canary}"}]');
