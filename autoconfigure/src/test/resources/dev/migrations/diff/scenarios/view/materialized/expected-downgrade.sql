drop materialized view v;
