-- alert when the mood stays low
--
-- Revision ID: d8220c4e02d8
-- Revises: 4063dd8abb91
-- Create Date: 2025-08-26T14:15:00Z

-- migrate: upgrade
alter table alert_rules
    drop constraint alert_rules_trigger_check,
    add constraint alert_rules_trigger_check check (trigger in ('KEYWORD', 'LOW_MOOD', 'MISSED_REMINDER')),
    add column threshold numeric(3, 2),
    add column window_days smallint,
    add constraint alert_rules_threshold_is_a_share check (threshold > 0 and threshold <= 1),
    add constraint alert_rules_window_of_days check (window_days between 1 and 90),
    add constraint alert_rules_threshold_where_needed
        check ((trigger = 'LOW_MOOD') = (threshold is not null and window_days is not null));

-- migrate: downgrade
delete from alert_rules where trigger = 'LOW_MOOD';

alter table alert_rules
    drop column window_days,
    drop column threshold,
    drop constraint alert_rules_trigger_check,
    add constraint alert_rules_trigger_check check (trigger in ('KEYWORD', 'MISSED_REMINDER'));
