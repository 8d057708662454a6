-- The daily upkeep, over all organisations: it sees when a row runs out, not what is in it.
CREATE POLICY sweeper ON idempotency_keys FOR ALL TO ow_sweeper USING (true) WITH CHECK (true);
GRANT SELECT (created_at), DELETE ON idempotency_keys TO ow_sweeper;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

GRANT SELECT (id, expires_at), DELETE ON sessions TO ow_sweeper;
GRANT SELECT (session_id), DELETE ON refresh_tokens TO ow_sweeper;
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE POLICY sweeper ON invoices FOR SELECT TO ow_sweeper USING (true);
GRANT SELECT (organization_id, id, status, created_at) ON invoices TO ow_sweeper;
CREATE INDEX uploads_announced ON invoices (created_at) WHERE status = 'AWAITING_UPLOAD';
