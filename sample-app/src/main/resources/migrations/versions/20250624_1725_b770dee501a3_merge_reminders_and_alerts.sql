-- merge reminders and alerts
--
-- Revision ID: b770dee501a3
-- Revises: 481c21a85da9, ff16a1f1fefb
-- Create Date: 2025-06-24T17:25:00Z

-- migrate: upgrade

-- migrate: downgrade
