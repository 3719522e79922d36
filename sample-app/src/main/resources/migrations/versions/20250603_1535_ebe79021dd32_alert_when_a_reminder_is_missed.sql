-- alert when a reminder is missed
--
-- The table of reminders comes with the other branch, which may not be merged yet.
--
-- Revision ID: ebe79021dd32
-- Revises: c196565b3c59
-- Create Date: 2025-06-03T15:35:00Z
-- Depends On: f678060c7f39

-- migrate: upgrade
alter table alerts add column reminder_id bigint references reminders on delete cascade;

alter table alert_rules
    drop constraint alert_rules_trigger_check,
    add constraint alert_rules_trigger_check check (trigger in ('KEYWORD', 'MISSED_REMINDER')),
    alter column keyword drop not null,
    add constraint alert_rules_keyword_where_needed check ((trigger = 'KEYWORD') = (keyword is not null));

-- migrate: downgrade
delete from alert_rules where trigger = 'MISSED_REMINDER';

alter table alert_rules
    drop constraint alert_rules_keyword_where_needed,
    alter column keyword set not null,
    drop constraint alert_rules_trigger_check,
    add constraint alert_rules_trigger_check check (trigger in ('KEYWORD'));

alter table alerts drop column reminder_id;
