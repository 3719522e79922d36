-- find open alerts without reading the old ones
--
-- Revision ID: 8f6c192efa30
-- Revises: fa8e17ff866f
-- Create Date: 2025-10-28T16:05:00Z

-- migrate: upgrade
create index alerts_open_idx on alerts (rule_id) where acknowledged_at is null;

-- migrate: downgrade
drop index alerts_open_idx;
