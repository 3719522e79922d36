-- erase users without reading whole tables
--
-- Revision ID: 63b4dcb03fe4
-- Revises: 3f9ecf085a6e
-- Create Date: 2026-08-18T08:20:00Z

-- migrate: upgrade
create index concurrently alerts_entry_id_idx on alerts (entry_id);
create index concurrently alerts_reminder_id_idx on alerts (reminder_id);
create index concurrently alerts_acknowledged_by_idx on alerts (acknowledged_by);

-- migrate: downgrade
drop index concurrently alerts_acknowledged_by_idx;
drop index concurrently alerts_reminder_id_idx;
drop index concurrently alerts_entry_id_idx;
