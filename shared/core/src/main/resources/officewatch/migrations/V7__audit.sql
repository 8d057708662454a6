-- Who changed what, in the transaction that makes the change. Each entry is bound to the one before it by its hash, so
-- that a changed or removed entry shows. The functions may read the trail; nobody's role may write it but this trigger.
CREATE TABLE audit_chains (
  organization_id uuid PRIMARY KEY REFERENCES organizations (id),
  sequence        bigint NOT NULL,
  hash            bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CALL protect_tenant_table('audit_chains');
CREATE POLICY recorder ON audit_chains FOR ALL TO ow_owner USING (true) WITH CHECK (true);
GRANT SELECT ON audit_chains TO ow_app;

CREATE TABLE audit_events (
  organization_id uuid NOT NULL REFERENCES organizations (id),
  sequence        bigint NOT NULL,
  -- JSON, hashed as it stands here. What is beside it is made from it, so that it can tell no other story.
  entry           text NOT NULL,
  hash            bytea NOT NULL CHECK (octet_length(hash) = 32),
  action          text NOT NULL GENERATED ALWAYS AS (CAST(entry AS jsonb) ->> 'action') STORED,
  subject_id      text NOT NULL GENERATED ALWAYS AS (CAST(entry AS jsonb) #>> '{subject,id}') STORED,
  actor_id        text GENERATED ALWAYS AS (CAST(entry AS jsonb) #>> '{actor,userId}') STORED,
  PRIMARY KEY (organization_id, sequence)
);
CREATE INDEX audit_events_of_subject ON audit_events (organization_id, subject_id, sequence);
CREATE INDEX audit_events_of_actor ON audit_events (organization_id, actor_id, sequence);
CALL protect_tenant_table('audit_events');
CREATE POLICY recorder ON audit_events FOR INSERT TO ow_owner WITH CHECK (true);
GRANT SELECT ON audit_events TO ow_app;

-- Arguments: what a row is called, the column with its id, and WHO is recorded: EVERYBODY, or PEOPLE for tables whose
-- machine-made changes follow from documents and have their own history.
-- Deferred to the end of the transaction: the order of the chain is the order of the commits, and an organisation's
-- writers wait for one another only while they commit.
CREATE FUNCTION record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = officewatch, pg_temp AS $$
DECLARE
  actor    CONSTANT jsonb := coalesce(nullif(current_setting('app.actor', true), ''), '{"kind":"SYSTEM"}');
  unnamed  CONSTANT text[] := ARRAY['version', 'organization_id'];
  old_row  CONSTANT jsonb := coalesce(to_jsonb(OLD), '{}') - unnamed;
  new_row  CONSTANT jsonb := coalesce(to_jsonb(NEW), '{}') - unnamed;
  known    CONSTANT jsonb := coalesce(to_jsonb(NEW), to_jsonb(OLD));
  tenant   CONSTANT uuid := coalesce(known ->> 'organization_id', known ->> 'id');
  changes  jsonb;
  last     audit_chains;
  entry    text;
  new_hash bytea;
BEGIN
  IF TG_ARGV[2] = 'PEOPLE' AND actor ->> 'kind' = 'SYSTEM' THEN
    RETURN NULL;
  END IF;
  SELECT jsonb_object_agg(field, jsonb_build_array(old_row -> field, new_row -> field))
    INTO changes
    FROM jsonb_object_keys(old_row || new_row) AS field
    WHERE nullif(old_row -> field, 'null') IS DISTINCT FROM nullif(new_row -> field, 'null');
  IF changes IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT * INTO last FROM audit_chains WHERE organization_id = tenant FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_chains VALUES (tenant, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT last FROM audit_chains WHERE organization_id = tenant FOR UPDATE;
  END IF;
  entry := jsonb_build_object(
    'organizationId', tenant,
    'sequence', last.sequence + 1,
    'at', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', actor,
    'action', TG_ARGV[0] || CASE TG_OP WHEN 'INSERT' THEN '.created' WHEN 'UPDATE' THEN '.updated' ELSE '.deleted' END,
    'subject', jsonb_build_object('type', TG_ARGV[0], 'id', known ->> TG_ARGV[1]),
    'changes', changes);
  new_hash := sha256(last.hash || convert_to(entry, 'UTF8'));
  INSERT INTO audit_events (organization_id, sequence, entry, hash)
    VALUES (tenant, last.sequence + 1, entry, new_hash);
  UPDATE audit_chains SET sequence = last.sequence + 1, hash = new_hash WHERE organization_id = tenant;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION record_change FROM PUBLIC;

-- Puts a table's changes on the trail; arguments as above.
CREATE PROCEDURE audit_table(target regclass, subject text, id_column text, who text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE CONSTRAINT TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION record_change(%L, %L, %L)', target, subject, id_column, who);
END $$;
REVOKE ALL ON PROCEDURE audit_table FROM PUBLIC;

CALL audit_table('organizations', 'organization', 'id', 'EVERYBODY');
CALL audit_table('memberships', 'membership', 'user_id', 'EVERYBODY');
CALL audit_table('inbound_addresses', 'inbound-address', 'id', 'EVERYBODY');
CALL audit_table('subscriptions', 'subscription', 'id', 'EVERYBODY');
CALL audit_table('findings', 'finding', 'id', 'PEOPLE');
CALL audit_table('vendors', 'vendor', 'id', 'PEOPLE');
CALL audit_table('invoices', 'invoice', 'id', 'PEOPLE');
