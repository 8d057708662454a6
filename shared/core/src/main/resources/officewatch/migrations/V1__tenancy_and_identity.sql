-- Every table of an organisation carries organization_id, is protected by a forced policy, and starts its keys with it.
CREATE PROCEDURE protect_tenant_table(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant ON %s FOR ALL TO ow_app
       USING (organization_id = nullif(current_setting(''app.org'', true), '''')::uuid)
       WITH CHECK (organization_id = nullif(current_setting(''app.org'', true), '''')::uuid)', target);
END $$;
REVOKE ALL ON PROCEDURE protect_tenant_table FROM PUBLIC;

CREATE TABLE organizations (
  id            uuid PRIMARY KEY,
  name          text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
  slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  kind          text NOT NULL CHECK (kind IN ('SOLO', 'TEAM')),
  status        text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'SUSPENDED')),
  base_currency text NOT NULL DEFAULT 'USD' CHECK (base_currency ~ '^[A-Z]{3}$'),
  time_zone     text NOT NULL DEFAULT 'UTC',
  fiscal_year_start_month smallint NOT NULL DEFAULT 1 CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
  owner_user_id uuid NOT NULL,
  version       bigint NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL
);
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organizations FOR ALL TO ow_app
  USING (id = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY identity ON organizations FOR ALL TO ow_identity USING (true) WITH CHECK (true);
CREATE POLICY access ON organizations FOR SELECT TO ow_access USING (true);
CREATE UNIQUE INDEX one_solo_organization_each ON organizations (owner_user_id) WHERE kind = 'SOLO';
CREATE UNIQUE INDEX one_owned_team_each ON organizations (owner_user_id) WHERE kind = 'TEAM';
GRANT SELECT, UPDATE ON organizations TO ow_app;
GRANT SELECT, INSERT ON organizations TO ow_identity;
GRANT SELECT ON organizations TO ow_access;

-- People exist outside organisations; only the sign-in functions see these tables.
CREATE TABLE users (
  id            uuid PRIMARY KEY,
  email         text NOT NULL UNIQUE CHECK (email = lower(email) AND char_length(email) <= 254),
  name          text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
  password_hash text NOT NULL,
  status        text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'SUSPENDED')),
  version       bigint NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON users TO ow_identity;
GRANT SELECT (id, email, name, status, version, created_at) ON users TO ow_access;

CREATE TABLE memberships (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  user_id         uuid NOT NULL REFERENCES users (id),
  role            text NOT NULL CHECK (role IN ('MEMBER', 'MODERATOR', 'ADMIN')),
  is_owner        boolean NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX memberships_of_user ON memberships (user_id);
CALL protect_tenant_table('memberships');
CREATE POLICY identity ON memberships FOR ALL TO ow_identity USING (true) WITH CHECK (true);
CREATE POLICY access ON memberships FOR SELECT TO ow_access USING (true);
GRANT SELECT ON memberships TO ow_app;
GRANT SELECT, INSERT ON memberships TO ow_identity;
GRANT SELECT ON memberships TO ow_access;

-- A session is a family of refresh tokens; the access tokens name it.
CREATE TABLE sessions (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX sessions_of_user ON sessions (user_id);
GRANT SELECT, INSERT, UPDATE ON sessions TO ow_identity;
GRANT SELECT ON sessions TO ow_access;

CREATE TABLE refresh_tokens (
  token_hash      bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  session_id      uuid NOT NULL REFERENCES sessions (id),
  signed_into     uuid NOT NULL REFERENCES organizations (id),
  issued_at       timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  used_at         timestamptz,
  -- The successor, sealed with a key that only the holder of this token has: a retry after a lost answer gets it again.
  sealed_successor bytea
);
CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);
GRANT SELECT, INSERT, UPDATE ON refresh_tokens TO ow_identity;

CREATE TABLE outbox (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  id              uuid NOT NULL,
  kind            text NOT NULL,
  payload         text NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CALL protect_tenant_table('outbox');
CREATE POLICY sweeper ON outbox FOR ALL TO ow_sweeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON outbox TO ow_app;
GRANT SELECT, DELETE ON outbox TO ow_sweeper;

CREATE TABLE inbox (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  consumer        text NOT NULL,
  content_key     text NOT NULL,
  received_at     timestamptz NOT NULL,
  PRIMARY KEY (organization_id, consumer, content_key)
);
CALL protect_tenant_table('inbox');
GRANT SELECT, INSERT ON inbox TO ow_app;

CREATE TABLE idempotency_keys (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  key             text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
  fingerprint     bytea NOT NULL,
  status          smallint NOT NULL,
  headers         text NOT NULL,
  body            text NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (organization_id, key)
);
CALL protect_tenant_table('idempotency_keys');
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO ow_app;
