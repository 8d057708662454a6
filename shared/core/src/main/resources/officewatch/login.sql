-- Run by the database's master user for each login; safe to run again.
-- A login owns nothing, inherits nothing and takes one of its roles for the length of a transaction. On RDS it proves
-- itself with a token (rds_iam) and has no password.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${login}') THEN
    CREATE ROLE ${login} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rds_iam') THEN
    GRANT rds_iam TO ${login};
  END IF;
END $$;
GRANT ${roles} TO ${login};
ALTER ROLE ${login} SET search_path = officewatch;
ALTER ROLE ${login} SET statement_timeout = '25s';
ALTER ROLE ${login} SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE ${login} SET lock_timeout = '10s';
