alter table m add column x text;
