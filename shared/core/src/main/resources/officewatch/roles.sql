-- Run by the database's master user before every migration; safe to run again.
-- None of these roles may bypass row-level security. ow_runtime is what functions sign in as; it owns nothing, inherits
-- nothing and takes one of the narrow roles for the length of a transaction.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['ow_owner', 'ow_app', 'ow_identity', 'ow_access', 'ow_routing', 'ow_sweeper'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ow_runtime') THEN
    CREATE ROLE ow_runtime LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;
GRANT ow_app, ow_identity, ow_access, ow_routing, ow_sweeper TO ow_runtime;
GRANT ow_owner TO CURRENT_USER;
CREATE SCHEMA IF NOT EXISTS officewatch AUTHORIZATION ow_owner;
GRANT USAGE ON SCHEMA officewatch TO ow_app, ow_identity, ow_access, ow_routing, ow_sweeper;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER ROLE ow_runtime SET search_path = officewatch;
ALTER ROLE ow_runtime SET statement_timeout = '25s';
ALTER ROLE ow_runtime SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE ow_runtime SET lock_timeout = '10s';
