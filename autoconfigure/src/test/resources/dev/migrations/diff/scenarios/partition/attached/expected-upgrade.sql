alter table m attach partition m26 for values from ('2026-01-01') to ('2027-01-01');
