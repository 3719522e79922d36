-- say who has seen an alert
--
-- Revision ID: ff16a1f1fefb
-- Revises: ebe79021dd32
-- Create Date: 2025-06-17T13:00:00Z

-- migrate: upgrade
alter table alerts
    add column acknowledged_at timestamptz(6),
    add column acknowledged_by bigint references users,
    add constraint alerts_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null));

-- migrate: downgrade
alter table alerts
    drop column acknowledged_by,
    drop column acknowledged_at;
