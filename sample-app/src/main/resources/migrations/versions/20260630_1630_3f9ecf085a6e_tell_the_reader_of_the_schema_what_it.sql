-- tell the reader of the schema what it means
--
-- Revision ID: 3f9ecf085a6e
-- Revises: 0399013f335d
-- Create Date: 2026-06-30T16:30:00Z

-- migrate: upgrade
comment on table audit_log is 'Who did what. Rows are never changed; erasing a user leaves them.';
comment on column audit_log.subject is 'kind:id, such as entry:42';
comment on column alert_rules.threshold is 'Share of entries in a low mood, of those written within window_days';
comment on column consents.withdrawn_at is 'Null while the consent is in force';
comment on index alerts_open_idx is 'Serves the list of open alerts, which everybody looks at';

-- migrate: downgrade
comment on index alerts_open_idx is null;
comment on column consents.withdrawn_at is null;
comment on column alert_rules.threshold is null;
comment on column audit_log.subject is null;
comment on table audit_log is null;
