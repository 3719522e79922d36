create table m26 partition of m for values from ('2026-01-01') to ('2027-01-01');
