-- A ticket opens one connection, once, within seconds. The holder's rights are looked up when it is used.
CREATE TABLE live_tickets (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  ticket_hash     bytea NOT NULL CHECK (octet_length(ticket_hash) = 32),
  user_id         uuid NOT NULL REFERENCES users (id),
  session_id      uuid NOT NULL,
  expires_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, ticket_hash)
);
CREATE INDEX live_tickets_of_user ON live_tickets (organization_id, user_id);
CREATE INDEX live_tickets_by_end ON live_tickets (expires_at);
CALL protect_tenant_table('live_tickets');
-- Only for locking.
GRANT SELECT, INSERT, UPDATE (expires_at), DELETE ON live_tickets TO ow_app;
CREATE POLICY sweeper ON live_tickets FOR ALL TO ow_sweeper USING (true) WITH CHECK (true);
GRANT SELECT (expires_at), DELETE ON live_tickets TO ow_sweeper;

-- Who may see what on a connection is decided at each frame, from the session and the membership as they are then.
CREATE TABLE live_connections (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  -- Unique over all organisations by nature: it is the gateway's name of the connection. A name that came again while
  -- a row is left would carry one organisation's frames to another's connection.
  connection_id   text NOT NULL UNIQUE CHECK (char_length(connection_id) BETWEEN 1 AND 128),
  user_id         uuid NOT NULL REFERENCES users (id),
  session_id      uuid NOT NULL,
  connected_at    timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, connection_id)
);
CREATE INDEX live_connections_by_end ON live_connections (expires_at);
CALL protect_tenant_table('live_connections');
GRANT SELECT, INSERT, UPDATE (expires_at), DELETE ON live_connections TO ow_app;
CREATE POLICY routing ON live_connections FOR SELECT TO ow_routing USING (true);
GRANT SELECT (organization_id, connection_id) ON live_connections TO ow_routing;
CREATE POLICY sweeper ON live_connections FOR ALL TO ow_sweeper USING (true) WITH CHECK (true);
GRANT SELECT (expires_at), DELETE ON live_connections TO ow_sweeper;
