-- do not overwrite what another has changed
--
-- Revision ID: 0399013f335d
-- Revises: 879897d31720
-- Create Date: 2026-05-12T10:35:00Z

-- migrate: upgrade
alter table users add column version integer not null default 0;
alter table journal_entries add column version integer not null default 0;
alter table reminders add column version integer not null default 0;
alter table alert_rules add column version integer not null default 0;

-- migrate: downgrade
alter table alert_rules drop column version;
alter table reminders drop column version;
alter table journal_entries drop column version;
alter table users drop column version;
