alter table houses add column floors integer;
