-- Run by the database's master user before every migration; safe to run again.
-- None of these roles may bypass row-level security, and none may sign in: logins take them for the length of a
-- transaction (login.sql).
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['ow_owner', 'ow_app', 'ow_identity', 'ow_access', 'ow_routing', 'ow_sweeper'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    END IF;
  END LOOP;
END $$;
GRANT ow_owner TO CURRENT_USER;
CREATE SCHEMA IF NOT EXISTS officewatch AUTHORIZATION ow_owner;
GRANT USAGE ON SCHEMA officewatch TO ow_app, ow_identity, ow_access, ow_routing, ow_sweeper;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
