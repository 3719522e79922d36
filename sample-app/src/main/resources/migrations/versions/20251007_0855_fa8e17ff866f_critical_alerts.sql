-- critical alerts
--
-- Revision ID: fa8e17ff866f
-- Revises: 5ad684c6fa4a
-- Create Date: 2025-10-07T08:55:00Z

-- migrate: upgrade
alter type severity add value 'CRITICAL' before 'INFO';

-- migrate: downgrade
update alert_rules set severity = 'WARNING' where severity = 'CRITICAL';
update alerts set severity = 'WARNING' where severity = 'CRITICAL';

-- PostgreSQL takes no value out of a type, so the type is made anew and the columns move over.
alter type severity rename to severity_with_critical;
create type severity as enum ('INFO', 'WARNING');

alter table alert_rules
    alter column severity drop default,
    alter column severity type severity using severity::text::severity,
    alter column severity set default 'WARNING';
alter table alerts
    alter column severity type severity using severity::text::severity;

drop type severity_with_critical;
